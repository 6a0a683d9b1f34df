// Starts a PLC and a PDS, prints where they are, and ends when standard input closes. serve.mjs NODE_MODULES
import net from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// Both listen on every interface; a test server is nobody else's business.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  if (first !== null && typeof first === 'object') return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  const callback = rest.find((argument) => typeof argument === 'function');
  return listen.call(this, { port: Number(first ?? 0), host: '127.0.0.1' }, callback);
};

// Not the package's index: that would load the AppView and the moderation service as well.
const devEnv = path.join(process.argv[2], '@atproto', 'dev-env', 'dist', 'network-no-appview.js');
const { TestNetworkNoAppView } = await import(pathToFileURL(devEnv).href);

const network = await TestNetworkNoAppView.create({ pds: { hostname: 'localhost' } });
console.log(JSON.stringify({ plcUrl: network.plc.url, pdsUrl: network.pds.url, pid: process.pid }));

process.stdin.resume();
process.stdin.on('end', async () => {
  setTimeout(() => process.exit(0), 3000).unref();
  await network.close().catch(() => {});
  process.exit(0);
});

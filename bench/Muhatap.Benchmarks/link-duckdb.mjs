// Scores given pairs with given weights in DuckDB, on one thread, and prints {"seconds","pairs","sum","way"}: CPU seconds of the scoring query alone.
// Usage: node link-duckdb.mjs MODULES RECORDS.csv PAIRS.csv WEIGHTS.json; MODULES is the folder whose node_modules hold @duckdb/node-api.
// The pairs are joined with their records beforehand, which is not counted. The query is written in several ways, and the quickest counts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, records, pairs, weightsFile] = process.argv.slice(2);
const duckdb = createRequire(join(modules, 'package.json'))('@duckdb/node-api');
const weights = JSON.parse(readFileSync(weightsFile, 'utf8'));
const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
await connection.run('SET threads = 1');
await connection.run('SET preserve_insertion_order = false');
await connection.run(`CREATE TABLE records AS SELECT * FROM read_csv('${records}', header = true, all_varchar = true)`);
await connection.run(`CREATE TABLE pairs AS SELECT * FROM read_csv('${pairs}', header = true, columns = {'l': 'INTEGER', 'r': 'INTEGER'})`);
const columns = weights.map(({ column }) => column);
await connection.run(`CREATE TABLE compared AS SELECT ${columns.map((c) => `a.${c} AS ${c}_l, b.${c} AS ${c}_r`).join(', ')}
  FROM pairs JOIN records a ON a.id::INTEGER = pairs.l JOIN records b ON b.id::INTEGER = pairs.r`);

// The same levels as the bench's comparisons: equal, two thresholds of Jaro–Winkler, or a distance of one, else; 0 where a value is missing.
const step = (near, slip) => ({ column, kind, bits }) => {
  const [l, r] = [`${column}_l`, `${column}_r`];
  const unequal = kind === 'name' ? near(l, r, bits) : `WHEN ${slip(l, r)} THEN ${bits[1]} ELSE ${bits[2]}`;
  return `CAST(CASE WHEN ${l} = ${r} THEN ${bits[0]} WHEN ${l} IS NULL OR ${r} IS NULL THEN 0.0 ${unequal} END AS DOUBLE)`;
};
const twice = (l, r, bits) =>
  `WHEN jaro_winkler_similarity(${l}, ${r}) >= 0.92 THEN ${bits[1]} WHEN jaro_winkler_similarity(${l}, ${r}) >= 0.84 THEN ${bits[2]} ELSE ${bits[3]}`;
// The cut-off lets DuckDB give a pair up early; what is under it comes back as 0.
const cut = (l, r, bits) =>
  `WHEN jaro_winkler_similarity(${l}, ${r}, 0.84) < 0.84 THEN ${bits[3]} WHEN jaro_winkler_similarity(${l}, ${r}, 0.92) >= 0.92 THEN ${bits[1]} ELSE ${bits[2]}`;
const once = (l, r, bits) =>
  `ELSE list_extract([${bits[3]}, ${bits[2]}, ${bits[1]}], 1 + [jaro_winkler_similarity(${l}, ${r}, 0.84)].list_transform(lambda s: (s >= 0.84)::INT + (s >= 0.92)::INT)[1])`;
const distance = (l, r) => `damerau_levenshtein(${l}, ${r}) <= 1`;
const lengthsFirst = (l, r) => `abs(length(${l}) - length(${r})) <= 1 AND damerau_levenshtein(${l}, ${r}) <= 1`;
const ways = {
  plain: step(twice, distance),
  cut: step(cut, distance),
  'cut, lengths first': step(cut, lengthsFirst),
  once: step(once, lengthsFirst),
};
let best = { seconds: Infinity };
const run = async (way) => {
  const query = `SELECT count(*) AS n, sum(${weights.map(ways[way]).join(' + ')}) AS total FROM compared`;
  const before = process.cpuUsage();
  const [n, total] = (await connection.runAndReadAll(query)).getRows()[0];
  const used = process.cpuUsage(before);
  const seconds = (used.user + used.system) / 1e6;
  if (seconds < best.seconds) best = { seconds, pairs: Number(n), sum: Number(total), way };
};
// Each way once, then the quickest twice more.
for (const way of Object.keys(ways)) await run(way);
for (let round = 0; round < 2; round++) await run(best.way);
console.log(JSON.stringify(best));

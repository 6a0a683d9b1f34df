// Scores given pairs with given weights in DuckDB, on one thread, and prints {"seconds","pairs","sum"}: CPU seconds of the scoring query alone.
// Usage: node link-duckdb.mjs RECORDS.csv PAIRS.csv WEIGHTS.json. The pairs are joined with their records beforehand, which is not counted.
import { readFileSync } from 'node:fs';

let duckdb;
try {
  duckdb = await import('@duckdb/node-api');
} catch {
  console.error('bench link: @duckdb/node-api is not installed (npm install --no-save @duckdb/node-api); the ratio to DuckDB is left out');
  process.exit(3);
}

const [records, pairs, weightsFile] = process.argv.slice(2);
const weights = JSON.parse(readFileSync(weightsFile, 'utf8'));
const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
await connection.run('SET threads = 1');
await connection.run(`CREATE TABLE records AS SELECT * FROM read_csv('${records}', header = true, all_varchar = true)`);
await connection.run(`CREATE TABLE pairs AS SELECT * FROM read_csv('${pairs}', header = true, columns = {'l': 'INTEGER', 'r': 'INTEGER'})`);
const columns = weights.map(({ column }) => column);
await connection.run(`CREATE TABLE compared AS SELECT ${columns.map((c) => `a.${c} AS ${c}_l, b.${c} AS ${c}_r`).join(', ')}
  FROM pairs JOIN records a ON a.id::INTEGER = pairs.l JOIN records b ON b.id::INTEGER = pairs.r`);

// The same levels as the bench's comparisons: equal, two thresholds of Jaro–Winkler, or a distance of one, else; 0 where a value is missing.
const step = ({ column, kind, bits }) => {
  const [l, r] = [`${column}_l`, `${column}_r`];
  const missing = `WHEN ${l} IS NULL OR ${r} IS NULL THEN 0.0 WHEN ${l} = ${r} THEN ${bits[0]}`;
  return kind === 'name'
    ? `CASE ${missing} WHEN jaro_winkler_similarity(${l}, ${r}) >= 0.92 THEN ${bits[1]} WHEN jaro_winkler_similarity(${l}, ${r}) >= 0.84 THEN ${bits[2]} ELSE ${bits[3]} END`
    : `CASE ${missing} WHEN damerau_levenshtein(${l}, ${r}) <= 1 THEN ${bits[1]} ELSE ${bits[2]} END`;
};
const query = `SELECT count(*) AS n, sum(${weights.map(step).map((s) => `CAST(${s} AS DOUBLE)`).join(' + ')}) AS total FROM compared`;
let best = Infinity;
let row;
for (let round = 0; round < 3; round++) {
  const before = process.cpuUsage();
  row = (await connection.runAndReadAll(query)).getRows()[0];
  const used = process.cpuUsage(before);
  best = Math.min(best, (used.user + used.system) / 1e6);
}
console.log(JSON.stringify({ seconds: best, pairs: Number(row[0]), sum: Number(row[1]) }));

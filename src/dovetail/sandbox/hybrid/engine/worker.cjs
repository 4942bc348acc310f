// One engine instance: calls come in as lines of JSON, one at a time; each is answered by one record.
//
// A record is a JSON text between a record separator and a line feed (RFC 7464), and repeats the key of its call. Whatever
// else a module or the engine's log writes to standard output is thereby told apart.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const { createRequire } = require("node:module");

const [engineFolder, scratchFolder] = process.argv.slice(2);
const parent = process.ppid;
const { ColumnarSerializer, WasmRunner } = createRequire(path.join(engineFolder, "package.json"))(
  "@coherentglobal/wasm-runner",
);
const runner = new WasmRunner(undefined, "", { tmpDir: scratchFolder });
const serializer = new ColumnarSerializer();

const actions = {
  async load({ id, path: archive }) {
    await runner.append({ id, url: archive, size: 1 });
    return null;
  },

  async unload({ id }) {
    await runner.remove(id);
    return null;
  },

  // The engine takes lists of records in columnar form alone, and no request without both parts.
  async execute({ id, request: given }) {
    const request = { request_data: {}, request_meta: {}, ...given };
    if (!Array.isArray(request.inputs) || Array.isArray(request.inputs[0])) return runner.execute(request, id);
    const inputs = serializer.serialize(request.inputs);
    const answer = await runner.execute({ ...request, inputs }, id);
    if (Array.isArray(answer.outputs)) answer.outputs = serializer.deserialize(answer.outputs);
    return answer;
  },
};

function send(record) {
  const memory = { current: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 };
  process.stdout.write(`\x1e${JSON.stringify({ ...record, memory })}\n`);
}

async function answer(line) {
  const { call, action, ...details } = JSON.parse(line);
  try {
    send({ call, result: (await actions[action](details)) ?? null });
  } catch (error) {
    send({ call, error: { name: String(error?.name), type: error?.type ?? null, message: String(error?.message ?? error) } });
  }
}

// Also when the engine is deep in a calculation, which an orderly exit would wait for.
function end() {
  fs.rmSync(scratchFolder, { recursive: true, force: true });
  process.kill(process.pid, "SIGKILL");
}

const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
lines.on("line", answer);
lines.on("close", end);
setInterval(() => process.ppid === parent || end(), 1000);

// Joins the modules of static/js into one file for each page, static/bundle/<page>.js, so that a browser asks for a few files
// in place of 140. Run it after a change of static/js:
//
//     npm install && node scripts/bundle.mjs
//
// static/bundle/bundle.json holds the digest of the modules that were joined. The server compares it at its start
// (app/web/pages/assets.py): while the modules are others, it serves the modules themselves, so that nobody has to build
// anything to try a change. With --check the script only says whether the bundle is that of today's modules.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The pages with scripts that come later: what several parts need goes into files of its own. */
const IN_PARTS = ["main", "exercise"];
const WHOLE = ["sheet", "examples", "join", "class_projector"];
const root = fileURLToPath(new URL("..", import.meta.url));
const modules = join(root, "static/js");
const folder = join(root, "static/bundle");

/** The SHA-256 of all modules: path, zero byte, text, zero byte; sorted by path. */
async function digest() {
  const files = await readdir(modules, { recursive: true });
  const paths = files.map((path) => path.replaceAll("\\", "/")).filter((path) => path.endsWith(".js"));
  const sum = createHash("sha256");
  for (const path of paths.sort()) {
    sum.update(`${path}\0`);
    sum.update(await readFile(join(modules, path)));
    sum.update("\0");
  }
  return sum.digest("hex");
}

/** @param {string[]} pages @param {boolean} splitting */
async function built(pages, splitting) {
  const { outputFiles } = await build({
    entryPoints: pages.map((page) => join(modules, `${page}.js`)),
    outdir: folder,
    bundle: true,
    splitting,
    chunkNames: "[name]-[hash]",
    minify: true,
    format: "esm",
    target: "es2022",
    packages: "external", // the import map names the libraries
    charset: "utf8",
    write: false,
  });
  return outputFiles;
}

async function joined() {
  const outputFiles = [...(await built(IN_PARTS, true)), ...(await built(WHOLE, false))];
  const text = outputFiles.map((file) => /** @type {[string, string]} */ ([file.path, file.text]));
  const record = JSON.stringify({ modules: await digest() }, null, 2);
  return new Map([...text, [join(folder, "bundle.json"), `${record}\n`]]);
}

const files = await joined();
if (process.argv.includes("--check")) {
  const kept = await Promise.all([...files.keys()].map((file) => readFile(file, "utf8").catch(() => "")));
  const stale = [...files.values()].some((text, n) => text !== kept[n]);
  if (stale) {
    console.error("static/bundle is not made from today's static/js. Make it:  node scripts/bundle.mjs");
    process.exitCode = 1;
  }
} else {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [file, text] of files) await writeFile(file, text);
}

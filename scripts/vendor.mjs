// Copies the page's packages from node_modules to static/vendor/<package>@<version>/, each with its licence, so that the page
// needs no CDN and no Node. Run it after a change of a version in package.json:
//
//     npm install && node scripts/vendor.mjs
//
// With --check it copies everything to a temporary folder and compares byte for byte; an additional file is a difference too.
//
// Files are copied as published. KaTeX publishes no minified ES module, so esbuild makes one, file for file. axe-core goes to
// the tests, which also run on a machine without Node.
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

/** @typedef {(source: string) => string | Promise<string>} Change */
/** @typedef {{files: Record<string, Change | null>, imports?: Record<string, string>}} Package */

/** @type {Change} An ES module in, the same ES module out, smaller; its licence comment stays. */
const minified = async (source) =>
  (await transform(source, { minify: true, format: "esm", target: "es2022", legalComments: "inline" })).code;

/** @type {Change} Every browser that can run the page reads woff2; the other formats are not vendored. */
const woff2Only = (css) => css.replaceAll(/,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g, "");

const root = fileURLToPath(new URL("..", import.meta.url));
const installed = join(root, "node_modules");
const katexFonts = (await readdir(join(installed, "katex/dist/fonts"))).filter((name) =>
  name.endsWith(".woff2"),
);

/** For the page. `files`: the path of each in its package, and the change to it (null: none).
 * @type {Record<string, Package>} */
const PAGE = {
  preact: {
    files: { "dist/preact.mjs": null, "hooks/dist/hooks.mjs": null },
    imports: { preact: "preact.mjs", "preact/hooks": "hooks.mjs" },
  },
  htm: {
    files: { "dist/htm.module.js": null, "preact/index.module.js": null },
    imports: { htm: "htm.module.js", "htm/preact": "index.module.js" },
  },
  "@preact/signals-core": {
    files: { "dist/signals-core.mjs": null },
    imports: { "@preact/signals-core": "signals-core.mjs" },
  },
  "@preact/signals": {
    files: { "dist/signals.mjs": null },
    imports: { "@preact/signals": "signals.mjs" },
  },
  katex: {
    files: {
      "dist/katex.mjs": minified,
      "dist/katex.min.css": woff2Only,
      ...Object.fromEntries(katexFonts.map((name) => [`dist/fonts/${name}`, null])),
    },
    imports: { katex: "katex.mjs" },
  },
};

/** For the tests. @type {Record<string, Package>} */
const TESTS = { "axe-core": { files: { "axe.min.js": null, "LICENSE-3RD-PARTY.txt": null } } };

const lock = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")).packages;

/** @param {string | Uint8Array} bytes @param {"sha256" | "sha384"} algorithm @param {"hex" | "base64"} encoding */
const digest = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);

/** Writes the packages under `folder` and, for the page, the manifest and the import map.
 * @param {Record<string, Package>} packages @param {string} folder */
async function vendor(packages, folder) {
  const manifest = [];
  /** @type {Record<string, string>} */ const imports = {};
  /** @type {Record<string, string>} */ const integrity = {};

  for (const [name, { files, imports: names = {} }] of Object.entries(packages)) {
    const { version, license } = JSON.parse(await readFile(join(installed, name, "package.json"), "utf8"));
    const locked = lock[`node_modules/${name}`];
    if (version !== locked.version) {
      throw new Error(`${name} ${version} is installed, not ${locked.version}: run npm ci`);
    }

    const place = `${name}@${version}`;
    const written = [];
    /** @type {Record<string, Change | null>} */ const all = { LICENSE: null, ...files };
    for (const [path, change] of Object.entries(all)) {
      const published = await readFile(join(installed, name, path));
      const bytes = change ? Buffer.from(await change(published.toString())) : published;
      // KaTeX's CSS asks for its fonts in fonts/; everything else lies flat.
      const file = path.startsWith("dist/fonts/") ? `fonts/${basename(path)}` : basename(path);
      await mkdir(dirname(join(folder, place, file)), { recursive: true });
      await writeFile(join(folder, place, file), bytes);
      written.push({
        file,
        from: path,
        as_published: change === null,
        bytes: bytes.length,
        sha256: digest(bytes, "sha256", "hex"),
      });
      // Paths are relative to static/: the server puts the address of static/ before them when it inlines the map, so that
      // the page also works under a sub-path.
      for (const [specifier, target] of Object.entries(names)) {
        if (target !== file) continue;
        imports[specifier] = `vendor/${place}/${file}`;
        integrity[imports[specifier]] = `sha384-${digest(bytes, "sha384", "base64")}`;
      }
    }
    manifest.push({ name, version, license, package_integrity: locked.integrity, files: written });
  }

  const write = (/** @type {string} */ file, /** @type {unknown} */ value) =>
    writeFile(join(folder, file), `${JSON.stringify(value, null, 2)}\n`);
  await write("vendor.json", manifest);
  if (Object.keys(imports).length > 0) await write("importmap.json", { imports, integrity });
}

/** @param {string} folder @returns {Promise<Map<string, Buffer>>} every file below it by its path */
async function contents(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(
        async (file) =>
          /** @type {[string, Buffer]} */ ([file.slice(folder.length + 1), await readFile(file)]),
      ),
    ),
  );
}

/** @param {string} made @param {string} kept @returns {Promise<string[]>} the faults of `kept` */
async function differences(made, kept) {
  const [wanted, found] = await Promise.all([contents(made), contents(kept)]);
  return [...new Set([...wanted.keys(), ...found.keys()])].sort().flatMap((file) => {
    const [want, have] = [wanted.get(file), found.get(file)];
    if (want && have) return want.equals(have) ? [] : [`${file} differs`];
    return [want ? `${file} is missing` : `${file} is an additional file`];
  });
}

let failed = false;
for (const [packages, place] of /** @type {[Record<string, Package>, string][]} */ ([
  [PAGE, "static/vendor"],
  [TESTS, "tests/browser/vendor"],
])) {
  const made = await mkdtemp(join(tmpdir(), "backstep-vendor-"));
  try {
    await vendor(packages, made);
    if (process.argv.includes("--check")) {
      for (const fault of await differences(made, join(root, place))) {
        console.error(`${place}/${fault}`);
        failed = true;
      }
    } else {
      await rm(join(root, place), { recursive: true, force: true });
      await cp(made, join(root, place), { recursive: true });
    }
  } finally {
    await rm(made, { recursive: true });
  }
}
if (failed) {
  console.error(
    "The vendored files differ from the lock. Copy them again:  npm ci && node scripts/vendor.mjs",
  );
  process.exitCode = 1;
}

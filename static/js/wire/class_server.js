// The requests of a class's pages over HTTP.

import { post, readJson } from "./server.js";

/**
 * @typedef {{ code: string, key: string, path: string, projector_path: string, join_path: string, addresses: string[],
 *   hint: string }} OpenedClass
 * @typedef {{ key: string, path: string, number: number, nickname: string, pin: string, title: string }} Joined
 * @typedef {{ addresses: string[], hint: string }} Reachable  the beginnings of addresses that pupils reach; why there are none
 * @typedef {{ quantity: string, at: string, name: string, right: number, wrong: number | null }} ComparedFactor
 *   wrong: null if it is left out
 * @typedef {{ group: string, given: string, quantity: string, element: string, right: number, text: string, title: string,
 *   parts_at: string, parted?: string, sign: number, factors: ComparedFactor[] | null,
 *   steps: { quantity: string, element: string, name: string, right: number, wrong: number, differs: boolean }[],
 *   equation: import("./documents.js").Step, network: any }} Example
 *   a wrong calculation beside the right one; parts_at: the first quantity that differs, at the element `parted`
 * @typedef {ReturnType<typeof createClassServer>} ClassServer
 */

/** @param {string} root @param {string} title @returns {Promise<OpenedClass>} */
export async function openClass(root, title) {
  return readJson(await fetch(`${root}/api/classes`, post({ title })));
}

/**
 * @param {string} root
 * @param {{ code: string, nickname: string, pin: string }} joining
 * @returns {Promise<Joined>}
 */
export async function joinClass(root, joining) {
  return readJson(await fetch(`${root}/api/classes/join`, post(joining)));
}

/** The pupil that this browser is in a running class; null if it is none. @param {string} root @returns {Promise<Joined | null>} */
export async function fetchOwnPupil(root) {
  return readJson(await fetch(`${root}/api/classes/mine`));
}

/** @param {string} root @param {string} key  the teacher's or a projector's */
export function createClassServer(root, key) {
  const base = `${root}/api/classes/${key}`;
  return {
    root,
    report: `${root}/class/report`,
    csv: `${base}/report.csv`,
    picture: `${base}/picture`,
    leave: `${root}/leave`,
    /** The page of another key. @param {string} other */
    page: (other) => `${root}/class/${other}`,
    /** @returns {Promise<Reachable>} */
    addresses: async () => readJson(await fetch(`${base}/addresses`)),
    /** The QR code of the pupils' page. @param {string} address */
    qr: (address) => `${base}/qr.svg?address=${encodeURIComponent(address)}`,
    /** @param {number} task @param {number} question @param {string} group @returns {Promise<Example>} */
    example: async (task, question, group) =>
      readJson(
        await fetch(`${base}/example?task=${task}&question=${question}&group=${encodeURIComponent(group)}`),
      ),
    /** @returns {Promise<{ name: string, title: string }[]>} */
    examples: async () => (await readJson(await fetch(`${root}/api/examples`))).examples,
    /** The titles of the lesson's stops. @returns {Promise<string[]>} */
    stops: async () =>
      (await readJson(await fetch(`${root}/api/lesson`))).stops.map(
        (/** @type {{ title: string }} */ stop) => stop.title,
      ),
  };
}

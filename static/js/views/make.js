// Makes HTML elements.

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, className) {
  return Object.assign(document.createElement(tag), { className });
}

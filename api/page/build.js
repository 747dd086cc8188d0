// Elements made by hand: text is always text, never markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child != null));
  return node;
}

export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function s(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/**
 * A table that becomes a list of cards on a narrow screen.
 * columns: [{title, cell(row), number}], rows: any things. The caption is always there
 * for screen readers; `titled` tables have a heading of their own above them.
 */
export function table(caption, columns, rows, { titled = false, onRow = () => {} } = {}) {
  const head = columns.map((c) => h("th", { scope: "col", class: c.number ? "number" : null }, c.title));
  const body = rows.map((row) => {
    const cells = columns.map((c) =>
      h("td", { "data-label": c.title, class: c.number ? "number" : null }, h("span", {}, c.cell(row))));
    const line = h("tr", {}, cells);
    onRow(line, row);
    return line;
  });
  const made = h("table", { class: "stack" },
    h("caption", { class: titled ? "hidden-words" : null }, caption), h("thead", {}, h("tr", {}, head)), h("tbody", {}, body));
  return rows.length > 12
    ? h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption }, made)
    : made;
}

export function badge(kind, text) {
  return h("span", { class: `badge ${kind}` }, text);
}

export function note(kind, ...children) {
  return h("div", { class: `note ${kind}` }, h("p", {}, ...children));
}

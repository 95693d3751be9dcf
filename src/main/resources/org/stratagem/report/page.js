"use strict";
const panels = JSON.parse(document.getElementById("data").textContent);
const figure = document.querySelector("figure");
const svg = figure.querySelector("svg");
const readout = document.getElementById("readout");
const pointer = document.createElementNS("http://www.w3.org/2000/svg", "g");
svg.append(pointer);

const across = (panel, value) =>
  panel.box[0] + ((value - panel.x.low) / (panel.x.high - panel.x.low)) * (panel.box[2] - panel.box[0]);
const up = (panel, value) =>
  panel.box[3] - ((value - panel.y.low) / (panel.y.high - panel.y.low)) * (panel.box[3] - panel.box[1]);
const shown = (value) => (value === null ? "no value" : String(Number(value.toPrecision(7))));
const named = (axis, value) =>
  axis.categories.length > 0 ? axis.categories[Math.round(value)] : shown(value);
const line = (axis, value) => (axis.label === "" ? "value" : axis.label) + ": " + named(axis, value);

// The points of a panel that can be read: where they are, and what is said of them.
function points(panel) {
  if (panel.kind === "map") return [];
  const found = [];
  if (panel.kind === "region") {
    for (const cell of panel.cells) {
      const note = cell.names.slice(0, 6).join("\n") + (cell.names.length > 6 ? "\n..." : "");
      found.push({ x: cell.x, y: cell.y, note: note + (cell.equilibrium ? "\npure equilibrium" : "") });
    }
  }
  for (const series of panel.series ?? []) {
    series.x.forEach((x, i) => {
      if (x !== null && series.y[i] !== null) {
        found.push({ x, y: series.y[i], note: panel.series.length > 1 ? series.name : "" });
      }
    });
  }
  for (const marker of panel.markers) {
    found.push({ x: marker.x, y: marker.y, note: marker.name });
  }
  return found;
}

for (const panel of panels) panel.points = points(panel);

function nearest(panel, x, y) {
  let best = null;
  let least = Infinity;
  for (const point of panel.points) {
    const distance = Math.hypot(across(panel, point.x) - x, up(panel, point.y) - y);
    if (distance <= least) {
      best = point;
      least = distance;
    }
  }
  return best;
}

function index(edges, value) {
  return edges.findIndex((edge, i) => i + 1 < edges.length && edge <= value && value <= edges[i + 1]);
}

// What a cell of a map holds: a number, or a name.
function content(panel, value) {
  return panel.names.length > 0 && value !== null ? panel.names[value] : shown(value);
}

function cell(panel, x, y) {
  const column = index(panel.columnEdges, panel.x.low + ((x - panel.box[0]) / (panel.box[2] - panel.box[0])) * (panel.x.high - panel.x.low));
  const row = index(panel.rowEdges, panel.y.low + ((panel.box[3] - y) / (panel.box[3] - panel.box[1])) * (panel.y.high - panel.y.low));
  if (column < 0 || row < 0) return null;
  const value = panel.values[row][column];
  return { x: panel.columns[column], y: panel.rows[row], note: panel.shade + ": " + content(panel, value), last: true };
}

function ring(panel, point, radius, colour) {
  const circle = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  circle.setAttribute("cx", across(panel, point.x));
  circle.setAttribute("cy", up(panel, point.y));
  circle.setAttribute("r", radius);
  circle.setAttribute("fill", "none");
  circle.setAttribute("stroke", colour);
  circle.setAttribute("stroke-width", 1.5);
  return circle;
}

function hide() {
  readout.style.visibility = "hidden";
  pointer.replaceChildren();
}

svg.addEventListener("pointerleave", hide);
svg.addEventListener("pointermove", (event) => {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  const panel = panels.find((each) =>
    each.box[0] <= at.x && at.x <= each.box[2] && each.box[1] <= at.y && at.y <= each.box[3]);
  const point = panel && (panel.kind === "map" ? cell(panel, at.x, at.y) : nearest(panel, at.x, at.y));
  if (!point) return hide();
  pointer.replaceChildren(ring(panel, point, 8.5, "white"), ring(panel, point, 7, "#222"));
  const lines = [line(panel.x, point.x), line(panel.y, point.y)];
  if (point.note !== "") lines.splice(point.last ? 2 : 0, 0, point.note);
  readout.textContent = lines.join("\n");
  const box = figure.getBoundingClientRect();
  const left = event.clientX - box.left + 14;
  readout.style.left = Math.max(0, Math.min(left, box.width - readout.offsetWidth)) + "px";
  readout.style.top = event.clientY - box.top + 14 + "px";
  readout.style.visibility = "visible";
});

// The rows of the table of a panel, headings first.
function rows(panel) {
  const x = panel.x.label;
  const y = panel.y.label;
  if (panel.kind === "map") {
    const head = [y + " \\ " + x, ...panel.columns.map((value) => named(panel.x, value))];
    return [head, ...panel.rows.map((row, i) => [named(panel.y, row), ...panel.values[i].map((v) => panel.names[v] ?? v ?? "")])];
  } else if (panel.kind === "region") {
    return [["profiles", x, y], ...panel.cells.map((c) => [c.names.join(", "), c.x, c.y])];
  }
  const first = panel.series[0];
  if (panel.series.every((each) => String(each.x) === String(first.x))) {
    const plain = panel.series.length === 1;
    const head = [x, ...panel.series.map((each) => (plain && y !== "" ? y : each.name))];
    return [head, ...first.x.map((value, i) => [
      named(panel.x, value), ...panel.series.map((each) => (each.y[i] === null ? "" : full(panel.y, each.y[i])))])];
  }
  return [["series", x, y], ...panel.series.flatMap((each) =>
    each.x.map((value, i) => [each.name, value ?? "", each.y[i] ?? ""]))];
}

function full(axis, value) {
  return axis.categories.length > 0 ? axis.categories[value] : value;
}

function table(panel) {
  const made = document.createElement("table");
  if (panel.kind === "map") made.createCaption().textContent = panel.shade;
  rows(panel).forEach((row, i) => {
    const tr = made.insertRow();
    for (const value of row) {
      const td = document.createElement(i === 0 ? "th" : "td");
      td.textContent = value;
      tr.append(td);
    }
  });
  return made;
}

// Tables are made when they are first asked for: there may be many thousand cells.
const details = document.querySelector("details");
details.addEventListener("toggle", () => {
  const place = details.querySelector(".scroll");
  if (details.open && place.childElementCount === 0) {
    panels.forEach((panel) => place.append(table(panel), document.createElement("br")));
  }
});

const save = document.getElementById("save");
const text = new XMLSerializer().serializeToString(svg);
save.href = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));

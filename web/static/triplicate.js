/* Extras for pages that work without them: lit places, keys in lists, counted corrections, dropped files. */
"use strict";

/* A value and its place on the page light up together, by pointer and by focus, both ways. */
function lightTogether() {
  const bench = document.querySelector(".bench");
  if (!bench) return;
  const paper = bench.querySelector(".paper");
  const all = (key) => bench.querySelectorAll(`[data-key="${CSS.escape(key)}"]`);
  let lit = "";
  const light = (key, scroll) => {
    if (key === lit) return;
    all(lit).forEach((part) => part.classList.remove("lit"));
    lit = key;
    all(key).forEach((part) => part.classList.add("lit"));
    const box = paper.querySelector(`.box[data-key="${CSS.escape(key)}"]`);
    if (scroll && box && getComputedStyle(paper).position === "sticky") centre(paper, box);
  };
  const keyOf = (event) => event.target.closest("[data-key]")?.dataset.key ?? "";
  bench.addEventListener("focusin", (event) => light(keyOf(event), true));
  bench.addEventListener("pointerover", (event) => {
    const key = keyOf(event);
    if (key) light(key, false);
  });
  paper.addEventListener("click", (event) => {
    const box = event.target.closest(".box");
    const field = box && bench.querySelector(`.beside [data-key="${CSS.escape(box.dataset.key)}"]`);
    if (!field) return;
    field.scrollIntoView({ block: "nearest" });
    field.querySelector("input")?.focus({ preventScroll: true });
    light(box.dataset.key, false);
  });
}

function centre(paper, box) {
  const place = box.getBoundingClientRect();
  const frame = paper.getBoundingClientRect();
  if (place.top < frame.top || place.bottom > frame.bottom) {
    paper.scrollTop += place.top - frame.top - frame.height / 2;
  }
}

/* j and k go through a list, Enter opens: only while the list has the focus, so letters typed elsewhere are letters. */
function listKeys() {
  document.querySelectorAll("table[data-list]").forEach((list) => {
    const links = [...list.querySelectorAll("a[data-open]")];
    const step = (by) => {
      const now = links.indexOf(document.activeElement);
      links[Math.min(Math.max(now + by, 0), links.length - 1)]?.focus();
    };
    list.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      step(by);
    });
    if (list.dataset.list === "begin" && document.activeElement === document.body) links[0]?.focus({ preventScroll: true });
  });
}

/* How many boxes were changed stands beside the button; leaving with unsaved changes asks. */
function countCorrections() {
  const form = document.querySelector("form[data-corrections]");
  const note = form?.querySelector("[data-changes]");
  if (!note) return;
  const button = form.querySelector("[data-save]");
  const boxes = [...form.querySelectorAll("input[type=text]")];
  let sent = false;
  const ticks = [...form.querySelectorAll("input[type=checkbox]")];
  const differs = (box) => box.value !== (box.dataset.was ?? box.defaultValue);
  const changed = () => [...boxes.filter(differs), ...ticks.filter((tick) => tick.checked)];
  const say = () => {
    const count = changed().length;
    boxes.forEach((box) => box.classList.toggle("changed", differs(box)));
    button.classList.toggle("first", count > 0);
    button.textContent = count ? `Save ${count} ${count === 1 ? "value" : "values"}` : "Save";
  };
  form.addEventListener("input", say);
  say();
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !boxes.includes(event.target)) return;
    event.target.value = event.target.dataset.was ?? event.target.defaultValue;
    say();
  });
  form.addEventListener("submit", () => { sent = true; });
  addEventListener("beforeunload", (event) => {
    if (!sent && changed().length) event.preventDefault();
  });
}

/* Files may be dropped on the upload form; a second press of any button does not send twice. */
function dropFiles() {
  const drop = document.querySelector("[data-drop]");
  if (!drop) return;
  const input = drop.querySelector("input[type=file]");
  const over = (yes) => drop.classList.toggle("over-it", yes);
  drop.addEventListener("dragover", (event) => { event.preventDefault(); over(true); });
  drop.addEventListener("dragleave", () => over(false));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      input.focus();
    }
  });
}

function sendOnce() {
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) event.preventDefault();
    else event.target.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  });
}

/* A page about work under way looks again by itself; without script it has a link for that. */
function lookAgain() {
  if (document.querySelector("[data-under-way]")) setTimeout(() => location.reload(), 3000);
}

[lightTogether, listKeys, countCorrections, dropFiles, sendOnce, lookAgain].forEach((begin) => begin());

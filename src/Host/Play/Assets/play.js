// Sends the forms of a page and keeps its parts fresh. Without it the page works by its forms, and is refreshed by hand.
(() => {
  "use strict";

  const loudAfterMs = 3_000;
  const giveUpMs = 30_000;
  const retryMs = 10_000;
  const lookAfterMs = 700;
  const soonMs = 200;

  const body = document.body;
  const answer = document.getElementById("answer");
  const lost = document.getElementById("lost");
  const partOf = (page, name) => page.querySelector(`[data-part="${name}"]`);
  const clockText = (at) => at.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

  let seq = Number(body.dataset.seq);
  let source = null;
  let timer = 0;
  let lastSeen = new Date();

  // --- Commands: "done" is said after the server's answer only.

  function say(text, tone) {
    answer.textContent = text;
    answer.dataset.tone = tone;
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const looked = event.submitter?.dataset.look ?? form.dataset.look;
    if (!looked && !form.matches("form[data-do]")) return;
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form, event.submitter));
    if (!looked) send(form, fields, event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action);
    else if (form.method === "get") turn(fields);
    else look(looked, event.submitter.formAction, fields);
  });

  async function send(form, fields, address) {
    // A second tap on what is under way is the same tap.
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    say(body.dataset.busy, "busy");
    const loud = setTimeout(() => say(body.dataset.failed, "failed"), loudAfterMs);
    const began = Date.now();
    try {
      const reply = await fetch(address, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: fields,
        signal: AbortSignal.timeout(giveUpMs),
      });
      clearTimeout(loud);
      take(form, reply, await reply.json(), Date.now() - began > loudAfterMs);
    } catch {
      clearTimeout(loud);
      say(body.dataset.failed, "failed");
    }
    delete form.dataset.busy;
    refresh();
  }

  function take(form, reply, { done, said, at }, late) {
    if (!reply.ok || !done) {
      say(`${body.dataset.refused} ${said ?? ""}`, "refused");
      return;
    }
    const word = late ? body.dataset.late : body.dataset.done;
    say(`${word.replace("{0}", at)} ${said ?? ""}`, "done");
    form.reset();
    for (const part of form.querySelectorAll("[data-looked]")) part.replaceChildren();
    for (const part of form.querySelectorAll("[data-looked]")) delete part.dataset.looked;
    const box = form.closest("details[data-shut]");
    if (box) box.open = false;
  }

  // --- Looking before agreeing: what is chosen becomes part of the address; what is typed never does.

  function turn(fields) {
    history.replaceState(null, "", `${location.pathname}?${fields}`);
    refresh();
  }

  async function look(name, address, fields) {
    try {
      const reply = await fetch(address, { method: "POST", body: fields, signal: AbortSignal.timeout(giveUpMs) });
      if (!reply.ok) throw new Error(String(reply.status));
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      const [old, next] = [partOf(document, name), partOf(page, name)];
      if (!old || !next) return;
      old.replaceWith(document.adoptNode(next));
      // It belongs to what is typed here, so it stays when the page is refreshed.
      next.dataset.looked = "yes";
    } catch {
      say(body.dataset.failed, "failed");
    }
  }

  let typing = 0;

  document.addEventListener("input", (event) => {
    const button = document.getElementById(event.target.dataset.looks ?? "");
    if (!button) return;
    clearTimeout(typing);
    typing = setTimeout(() => button.isConnected && event.target.value.trim() && button.form.requestSubmit(button), lookAfterMs);
  });

  // --- Fresh parts. A finger that is down keeps what is under it: the tap must land on what was read.

  const isHolding = () => body.dataset.finger === "down";

  let asking = false;
  let wanted = false;

  document.addEventListener("fingerup", () => wanted && refresh());
  document.addEventListener("pressedonce", () => say(body.dataset.sure, "busy"));

  async function refresh() {
    wanted = true;
    if (asking || isHolding()) return;
    asking = true;
    wanted = false;
    try {
      const reply = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(giveUpMs) });
      // Signed out, or the link was taken back: the page says so itself.
      if ([401, 403, 404, 410].includes(reply.status)) location.reload();
      if (!reply.ok) throw new Error(String(reply.status));
      put(new DOMParser().parseFromString(await reply.text(), "text/html"));
      found();
    } catch {
      showLost();
    }
    asking = false;
    if (wanted) refresh();
  }

  function put(page) {
    if (isHolding()) {
      wanted = true;
      return;
    }
    for (const part of [...page.querySelectorAll("[data-part]")].filter((part) => !part.parentElement.closest("[data-part]"))) {
      const old = partOf(document, part.dataset.part);
      if (old && !old.dataset.looked && old.dataset.shown !== part.outerHTML) swap(old, part);
    }
    for (const name of ["seq", "now", "failed"]) body.dataset[name] = page.body.dataset[name];
    document.documentElement.dataset.state = page.documentElement.dataset.state ?? "";
    document.title = page.title;
    seq = Number(body.dataset.seq);
    began = Date.now();
    tick();
  }

  // What somebody has opened, typed or reached with the keyboard stays as it was.
  function swap(old, next) {
    const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
    const open = new Map([...old.querySelectorAll("details[id]")].map((box) => [box.id, box.open]));
    const typed = [...old.querySelectorAll("input[id], textarea[id], select[id]")].filter(isTyped);
    const looked = [...old.querySelectorAll("[data-looked]")];
    next.dataset.shown = next.outerHTML;
    for (const inner of next.querySelectorAll("[data-part]")) inner.dataset.shown = inner.outerHTML;
    old.replaceWith(document.adoptNode(next));
    for (const part of looked) partOf(document, part.dataset.part)?.replaceWith(part);
    for (const [id, isOpen] of open) if (document.getElementById(id)) document.getElementById(id).open = isOpen;
    for (const field of typed) restore(document.getElementById(field.id), field);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  const isTyped = (field) =>
    field === document.activeElement || field.value !== field.defaultValue || field.checked !== field.defaultChecked;

  function restore(now, before) {
    if (!now || now.type === "hidden") return;
    now.value = before.value;
    if ("checked" in before) now.checked = before.checked;
    if (now.tagName === "TEXTAREA" || now.type === "text") now.setSelectionRange(before.selectionStart, before.selectionEnd);
  }

  // --- Live, also after the phone slept.

  function connect() {
    clearTimeout(timer);
    source?.close();
    source = new EventSource(body.dataset.live);
    source.addEventListener("seq", (event) => (Number(event.data) !== seq || !lost.hidden) && soon());
    source.onerror = () => {
      showLost();
      // The browser tries again by itself unless the server refused.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(wake, retryMs);
    };
  }

  // One release is many entries within a moment: they are one look.
  let looking = 0;

  function soon() {
    looking ||= setTimeout(() => {
      looking = 0;
      refresh();
    }, soonMs);
  }

  function wake() {
    refresh();
    connect();
  }

  function showLost() {
    if (!lost.hidden) return;
    lost.textContent = body.dataset.lost.replace("{0}", clockText(lastSeen));
    lost.hidden = false;
  }

  function found() {
    lastSeen = new Date();
    if (lost.hidden) return;
    lost.hidden = true;
    // What was answered, or failed loudly, stays to be read.
    if (!answer.textContent) say(body.dataset.again, "done");
  }

  document.addEventListener("visibilitychange", () => document.hidden || wake());
  window.addEventListener("online", wake);
  window.addEventListener("offline", showLost);
  window.addEventListener("pageshow", (event) => event.persisted && wake());
  window.addEventListener("pagehide", () => source?.close());

  // --- Countdowns run with game time.

  let began = Date.now();

  function tick() {
    const now = Number(body.dataset.now) + (Date.now() - began) * Number(body.dataset.speed);
    for (const place of document.querySelectorAll("[data-until]")) {
      const left = Math.ceil((Number(place.dataset.until) - now) / 1000);
      const text = left > 0 ? span(left) : body.dataset.due;
      if (place.textContent !== text) place.textContent = text;
      // Something that counts down to its own end hides then, like the offer to undo.
      if (left <= 0) place.closest("[data-until-gone]")?.setAttribute("hidden", "");
    }
  }

  function span(left) {
    const two = (number) => String(number).padStart(2, "0");
    const [hours, minutes, seconds] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
    return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
  }

  for (const part of document.querySelectorAll("[data-part]")) part.dataset.shown = part.outerHTML;
  setInterval(tick, 500);
  tick();
  connect();
})();

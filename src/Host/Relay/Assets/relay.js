// Copies, shares, keeps the page fresh, and keeps taps that were made without a connection. Without it the page works by its forms.
(() => {
  "use strict";

  const everyMs = 5_000;
  const body = document.body;
  const lost = document.getElementById("lost");
  const say = document.getElementById("say");
  const store = "taps:" + location.pathname;
  let lastSeen = new Date();
  let timer = 0;

  const taps = () => JSON.parse(localStorage.getItem(store) ?? "[]");
  const keep = (list) => localStorage.setItem(store, JSON.stringify(list));
  const wordsOf = (button) => document.getElementById(button.dataset.of);
  const clock = (at) => at.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });

  function tell(text) {
    say.textContent = "";
    say.textContent = text;
  }

  async function copy(button) {
    const text = wordsOf(button).dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // No clipboard here (plain http): the words are marked, so that the phone's own copy takes them.
      getSelection().selectAllChildren(wordsOf(button));
      return;
    }
    button.dataset.word ??= button.textContent;
    button.textContent = body.dataset.copied;
    tell(body.dataset.copied);
  }

  async function share(button) {
    const text = wordsOf(button).dataset.copy;
    // The words go on the clipboard as well: some apps drop them when a photo comes along.
    try { await navigator.clipboard.writeText(text); } catch { /* as above */ }
    try { await navigator.share({ text }); } catch { /* the person closed the sheet */ }
  }

  async function sharePhoto(button) {
    try {
      const photo = await (await fetch(button.dataset.photo, { cache: "no-store" })).blob();
      await navigator.share({ files: [new File([photo], "foto.jpg", { type: photo.type })] });
    } catch { /* the person closed the sheet, or the phone cannot */ }
  }

  function dress(root) {
    for (const button of root.querySelectorAll(".copy")) button.hidden = false;
    for (const button of root.querySelectorAll(".share, .share-photo")) button.hidden = !navigator.share;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches(".copy")) copy(button);
    else if (button?.matches(".share")) share(button);
    else if (button?.matches(".share-photo")) sharePhoto(button);
  });

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(event.target, event.submitter);
    if (!data.has("delivery") && !data.has("notice")) return tell(note(event.target, body.dataset.choose));
    tap(event.target, new URLSearchParams(data).toString());
  });

  async function tap(form, data) {
    for (const button of form.querySelectorAll("button")) button.disabled = true;
    if ((await send(form.action, data)) === "lost") {
      keep([...taps(), { action: form.action, data }]);
      tell(note(form, body.dataset.later));
      showLost();
    } else {
      await refresh();
      // A card that did not change stays: it can be tapped again.
      for (const button of form.querySelectorAll("button")) button.disabled = false;
    }
  }

  function note(form, text) {
    const line = form.querySelector(".later") ?? form.appendChild(document.createElement("p"));
    line.className = "later";
    line.textContent = text;
    return text;
  }

  // "done", "lost" without a connection, or "refused" by the server: that is told loudly, and not tried again.
  async function send(action, data) {
    try {
      const answer = await fetch(action, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" },
        body: data,
        signal: AbortSignal.timeout(10_000),
      });
      if (answer.status >= 500) return "lost";
      if (!answer.ok) alert(body.dataset.failed);
      return answer.ok ? "done" : "refused";
    } catch {
      return "lost";
    }
  }

  // In order, each once: the server takes a tap that it has already as the same one.
  async function flush() {
    for (let list = taps(); list.length > 0; list = taps()) {
      if ((await send(list[0].action, list[0].data)) === "lost") return false;
      keep(taps().slice(1));
    }
    return true;
  }

  let last = Promise.resolve();
  let next = null;

  // One look at a time, begun after it was asked for. Two that send the same tap would each strike one off: the tap behind it as well.
  function refresh() {
    next ??= last.then(() => {
      next = null;
      last = look();
      return last;
    });
    return next;
  }

  async function look() {
    clearTimeout(timer);
    try {
      if (await flush()) {
        const answer = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(10_000) });
        if (!answer.ok) throw new Error(String(answer.status));
        take(new DOMParser().parseFromString(await answer.text(), "text/html"));
        lastSeen = new Date();
        body.classList.remove("off");
        lost.hidden = true;
      } else {
        showLost();
      }
    } catch {
      showLost();
    }
    timer = setTimeout(refresh, everyMs);
  }

  function showLost() {
    body.classList.add("off");
    lost.hidden = false;
    lost.querySelector("strong").textContent = body.dataset.lost.replace("{0}", clock(lastSeen)) + ".";
  }

  // Cards that did not change stay as they are, with the ticks under somebody's thumb.
  function take(page) {
    const now = document.getElementById("tasks");
    const next = [...page.getElementById("tasks").children];
    for (const card of next) {
      const old = card.id ? document.getElementById(card.id) : null;
      if (old && old.dataset.shown === card.outerHTML && !old.querySelector(".later")) {
        now.append(old);
      } else {
        const shown = document.adoptNode(card);
        shown.dataset.shown = shown.outerHTML;
        dress(shown);
        now.append(shown);
        if (old) replace(old, shown);
      }
    }
    const ids = new Set(next.map((card) => card.id));
    for (const card of [...now.children]) if (!ids.has(card.id)) card.remove();
    document.title = page.title;
  }

  // Where several people tick, a card changes under somebody's thumb: their own ticks and their place in it stay.
  function replace(old, shown) {
    const same = (part) => part.value && shown.querySelector(`[name="${part.name}"][value="${CSS.escape(part.value)}"]`);
    for (const box of old.querySelectorAll("input")) {
      const other = same(box);
      if (other && box.checked !== box.defaultChecked) other.checked = box.checked;
    }
    const at = old.contains(document.activeElement) ? same(document.activeElement) : null;
    old.remove();
    at?.focus();
  }

  for (const card of document.querySelectorAll(".card")) card.dataset.shown = card.outerHTML;
  dress(document);
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  window.addEventListener("online", refresh);
  window.addEventListener("offline", showLost);
  timer = setTimeout(refresh, everyMs);
  if (taps().length > 0) refresh();
})();

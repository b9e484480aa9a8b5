// Keeps the page of one game up to date. Without this script the page is complete, but has to be refreshed by hand.
(() => {
  "use strict";

  const feed = document.getElementById("feed");
  const board = document.getElementById("board");
  const messages = document.getElementById("messages");
  const linkState = document.getElementById("link-state");
  const say = document.getElementById("say");

  // A phone that slept longer may hold a connection that is dead without knowing it.
  const longSleepMs = 20_000;
  const retryMs = 15_000;

  let seq = Number(feed.dataset.seq);
  let source = null;
  let timer = 0;
  let hiddenAt = 0;

  function connect() {
    clearTimeout(timer);
    source?.close();
    const live = new URL(feed.dataset.live, location.href);
    live.searchParams.set("after", String(seq));
    source = new EventSource(live);
    source.onopen = () => showLink(true);
    source.onerror = lost;
    source.addEventListener("item", (event) => takeItem(event));
    source.addEventListener("board", (event) => takeBoard(event));
  }

  // The browser reconnects by itself unless the server refused; then the page is fetched until there is room again.
  function lost() {
    showLink(false);
    if (source.readyState !== EventSource.CLOSED) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      await refetch();
      connect();
    }, retryMs * (1 + Math.random()));
  }

  function takeItem(event) {
    remember(event);
    putItem(fragment(JSON.parse(event.data)._feedgame.html));
  }

  function takeBoard(event) {
    remember(event);
    putBoard(fragment(JSON.parse(event.data).html));
  }

  function remember(event) {
    if (event.lastEventId) seq = Number(event.lastEventId);
  }

  // An item that is here already is replaced: corrected, withdrawn, or sent again to be sure.
  function putItem(item) {
    document.getElementById("none")?.remove();
    const old = document.getElementById(item.id);
    if (old) {
      if (old.outerHTML !== item.outerHTML) old.replaceWith(item);
      return;
    }
    item.classList.add("fresh");
    messages.insertBefore(item, [...messages.children].find((other) => isOlder(other, item)) ?? null);
  }

  function isOlder(one, other) {
    const bySeq = Number(one.dataset.seq) - Number(other.dataset.seq);
    return (bySeq || Number(one.dataset.part) - Number(other.dataset.part)) < 0;
  }

  function putBoard(next) {
    const old = board.firstElementChild;
    if (old.outerHTML === next.outerHTML) return;
    const focused = board.contains(document.activeElement) ? document.activeElement.id : "";
    old.replaceWith(next);
    // Whoever was about to call keeps the link under the finger.
    if (focused) document.getElementById(focused)?.focus();
    if (old.dataset.say !== next.dataset.say) say.textContent = next.dataset.say;
    document.documentElement.dataset.state = next.dataset.state;
    document.title = next.dataset.title;
  }

  async function refetch() {
    try {
      const answer = await fetch(location.href, { cache: "no-cache" });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const item of [...page.querySelectorAll("#messages > li")].reverse()) putItem(document.adoptNode(item));
      putBoard(document.adoptNode(page.getElementById("board").firstElementChild));
      seq = Number(page.getElementById("feed").dataset.seq);
    } catch {
      // No network: the next try is on its way.
    }
  }

  // The HTML is our own server's, which escaped every text in it.
  function fragment(html) {
    const template = document.createElement("template");
    template.innerHTML = html.trim();
    return template.content.firstElementChild;
  }

  function showLink(on) {
    linkState.dataset.link = on ? "on" : "off";
    const text = on ? linkState.dataset.on : linkState.dataset.off;
    if (linkState.textContent !== text) linkState.textContent = text;
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (Date.now() - hiddenAt > longSleepMs) connect();
  });
  window.addEventListener("online", connect);
  window.addEventListener("pageshow", (event) => event.persisted && connect());
  // A page that is left must not hold a place on the server.
  window.addEventListener("pagehide", () => source?.close());

  connect();
})();

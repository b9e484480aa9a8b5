// Buttons that want a hold. Two presses do as well: not every hand can hold, and a screen reader only clicks. While a finger is down
// the body says so, and "fingerup" follows; "pressedonce" asks for the second press.
(() => {
  "use strict";

  const sureForMs = 4_000;
  const clickAfterMs = 50;

  let held = null;
  let first = null;
  let touching = false;

  function mark() {
    const isDown = touching || (held !== null && !held.fired);
    if (isDown === (document.body.dataset.finger === "down")) return;
    document.body.dataset.finger = isDown ? "down" : "up";
    if (!isDown) document.dispatchEvent(new Event("fingerup"));
  }

  function press(button) {
    held = { button, fired: false };
    button.classList.add("holding");
    button.style.setProperty("--hold", `${button.dataset.hold}ms`);
    held.timer = setTimeout(() => {
      held.fired = true;
      touching = false;
      mark();
      fire(button);
    }, Number(button.dataset.hold));
    mark();
  }

  function release() {
    if (!held) return;
    clearTimeout(held.timer);
    held.button.classList.remove("holding");
    // The click that belongs to it comes first.
    setTimeout(() => {
      held = null;
      mark();
    });
  }

  function pressedShortly(button) {
    if (held?.fired) return;
    if (first?.name === nameOf(button) && Date.now() - first.at < sureForMs) {
      fire(button);
    } else {
      first = { name: nameOf(button), at: Date.now() };
      document.dispatchEvent(new Event("pressedonce"));
    }
  }

  // The same button after its part was refreshed, and no other.
  const nameOf = (button) => [button.id, button.form.id, button.form.action, button.name, button.value].join("|");

  function fire(button) {
    first = null;
    if (button.form.reportValidity()) button.form.requestSubmit(button);
  }

  const holdable = (event) => event.target.closest?.("button[data-hold]");
  const isPress = (event) => event.key === "Enter" || event.key === " ";

  function touch(isDown) {
    touching = isDown;
    mark();
  }

  document.addEventListener("pointerdown", () => touch(true), true);
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => setTimeout(() => touch(false), clickAfterMs), true);
    document.addEventListener(end, release);
  }
  document.addEventListener("pointerdown", (event) => {
    if (holdable(event) && event.button === 0) press(holdable(event));
  });
  document.addEventListener("pointerout", (event) => held?.button === event.target && event.pointerType === "mouse" && release());
  document.addEventListener("contextmenu", (event) => holdable(event) && event.preventDefault());
  document.addEventListener("click", (event) => {
    if (!holdable(event)) return;
    event.preventDefault();
    pressedShortly(holdable(event));
  });
  document.addEventListener("keydown", (event) => {
    if (!holdable(event) || !isPress(event)) return;
    event.preventDefault();
    if (!held) press(holdable(event));
  });
  document.addEventListener("keyup", (event) => {
    if (!isPress(event)) return;
    if (holdable(event)) {
      event.preventDefault();
      if (held) pressedShortly(holdable(event));
    }
    release();
  });

  // Whoever puts the phone away while pressing lifts that finger unseen: the page must not wait for it.
  function letGo() {
    release();
    touch(false);
  }

  window.addEventListener("blur", letGo);
  document.addEventListener("visibilitychange", () => document.hidden && letGo());
})();

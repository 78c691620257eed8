"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const light = one("#light"), form = one("#filters"), keys = one("#keys");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  /* What waits in a noscript becomes part of the page when its story comes near, or is asked for. */
  const fill = (root) => { if (root) all(".later", root).forEach((later) => { later.outerHTML = later.firstChild.textContent; }); };
  const near = new IntersectionObserver((seen) => seen.forEach((entry) => {
    if (entry.isIntersecting) { near.unobserve(entry.target); fill(entry.target); }
  }), { rootMargin: "1500px" });
  all(".later").forEach((later) => near.observe(later.closest(".story")));

  /* Light: every fact of one slot, in every version, in the table and in its finding. */
  let lit = [], places = [], at = -1;
  const put = (node) => {
    for (let up = node.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    node.scrollIntoView({ block: "center", inline: "center", behavior: calm.matches ? "auto" : "smooth" });
  };
  const off = () => {
    lit.forEach((node) => node.classList.remove("lit", "here"));
    lit = []; places = []; at = -1; light.hidden = true;
  };
  const walk = (step) => {
    if (!places.length) return;
    if (at >= 0) places[at].forEach((node) => node.classList.remove("here"));
    at = (at + step + places.length) % places.length;
    places[at].forEach((node) => node.classList.add("here"));
    one(".count", light).textContent = `${who(places[at][0])}, place ${at + 1} of ${places.length}`;
    put(places[at][0]);
  };
  const who = (node) => { const told = node.closest(".version"); return told ? told.getAttribute("aria-label") : ""; };
  const on = (story, slot, from) => {
    off(); fill(story);
    const link = `a[href="#${CSS.escape(slot)}"]`, finding = one(`.finding[id="${CSS.escape(slot)}"]`, story);
    const row = one(`tbody th ${link}`, story);
    lit = all(`.version ${link}, .version a[data-s~="${CSS.escape(slot)}"]`, story);
    if (finding) lit.push(finding);
    if (row) lit.push(row.closest("tr"));
    lit.forEach((node) => node.classList.add("lit"));
    for (const node of lit) {
      if (!node.matches(".version a")) continue;
      const last = places[places.length - 1];
      const goesOn = last && node.tabIndex < 0 && node.previousSibling === last[last.length - 1];
      if (goesOn) last.push(node); else places.push([node]);
    }
    at = from ? places.findIndex((place) => place.includes(from)) : -1;
    if (at >= 0) places[at].forEach((node) => node.classList.add("here"));
    const told = new Set(places.map((place) => who(place[0])));
    const said = document.createElement("b");
    said.textContent = finding ? one("h3", finding).textContent : row ? row.textContent : "";
    const count = document.createElement("span");
    count.className = "count";
    count.textContent = `${places.length} ${places.length === 1 ? "place" : "places"} in ${[...told].join(", ")}`;
    const button = (words, does) => {
      const made = document.createElement("button");
      made.type = "button"; made.textContent = words; made.addEventListener("click", does);
      return made;
    };
    const status = one("p", light), parts = [status];
    status.replaceChildren(said, " ", count);
    if (places.length) parts.push(button("Previous", () => walk(-1)), button("Next", () => walk(1)));
    if (finding && !finding.contains(from)) {
      const way = document.createElement("a");
      way.href = `#${finding.id}`; way.textContent = "Finding";
      parts.push(way);
    }
    parts.push(button("Close", off));
    light.replaceChildren(...parts);
    light.hidden = false;
  };

  const named = (link) => decodeURIComponent(link.hash.slice(1));
  const slotsOf = (fact) => [named(fact), ...(fact.dataset.s || "").trim().split(" ").filter(Boolean)];
  let asked = null, turn = 0;
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const story = event.target.closest(".story");
    if (!story) return;
    const fact = event.target.closest(".version a"), row = event.target.closest("tbody tr:not(.outcome)");
    const spot = event.target.closest(".who a"), mark = event.target.closest(".finding mark");
    if (fact) {
      const slots = slotsOf(fact);
      turn = asked === fact ? (turn + 1) % slots.length : 0;
      asked = fact;
      on(story, slots[turn], fact);
    } else if (row) on(story, named(one("th a", row)));
    else if (mark) on(story, mark.closest(".finding").id);
    else if (spot) {
      on(story, spot.closest(".finding").id);
      const target = document.getElementById(named(spot))?.closest(".version a");
      at = places.findIndex((place) => place.includes(target)) - 1;
      if (at < -1) return;
      walk(1);
      places[at][0].focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  });

  /* Filters. */
  const front = new Map(all(".front [data-story]").map((entry) => [entry.dataset.story, entry]));
  const leads = new Map(all(".front ul a").map((link) => [named(link), link.parentNode]));
  const versions = all("#version-names option").map((option) => [option.value.toLowerCase(), option.dataset.i]);
  const boxes = form ? all("input[name=level]", form) : [];
  const whole = all(".number", form || document).reduce((sum, node) => sum + Number(node.textContent), 0);
  const sift = () => {
    const levels = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const { kind, rule, version } = form.elements, wanted = version.value.trim().toLowerCase();
    const every = levels.size === boxes.length && !kind.value && !rule.value && !wanted;
    if (!every) fill(document);
    const exact = versions.filter(([name]) => name === wanted);
    const those = new Set((exact.length ? exact : versions.filter(([name]) => name.includes(wanted))).map(([, i]) => i));
    let kept = 0;
    for (const finding of all(".finding")) {
      const { kind: is, rule: code, v } = finding.dataset;
      const fits = every || (levels.has(finding.classList[1]) && (!kind.value || kind.value === is)
        && (!rule.value || rule.value === code) && (!wanted || v.split(" ").some((index) => those.has(index))));
      finding.hidden = !fits;
      kept += fits;
      const lead = leads.get(finding.id);
      if (lead) lead.hidden = !fits;
    }
    for (const story of all("main > .story")) {
      const empty = !every && !one(".finding:not([hidden])", story);
      story.hidden = empty;
      const entry = front.get(story.id);
      if (entry) entry.hidden = empty;
    }
    one(".shown", form).textContent = every ? `${whole} shown` : `${kept} of ${whole} shown`;
  };
  const clear = () => { form.reset(); sift(); };
  if (form) {
    form.hidden = false;
    form.addEventListener("input", sift);
    form.addEventListener("reset", () => setTimeout(sift));
    form.addEventListener("submit", (event) => event.preventDefault());
    sift();
  }

  /* Permalinks: what a link names is shown, whatever is filtered, folded away or waits. */
  const follow = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    if (!id) return;
    if (!document.getElementById(id)) {
      const later = all(".later").find((one) => one.textContent.includes(`id="${id}"`));
      if (later) fill(later.closest(".story"));
    }
    const target = document.getElementById(id);
    if (!target) return;
    const story = target.closest(".story");
    fill(story);
    if (form && target.closest("[hidden]")) clear();
    for (let up = target.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    if (story && target.matches("tr")) on(story, id);
    target.scrollIntoView({ block: target.matches("tr") ? "center" : "start" });
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", follow);
  follow();

  /* Keys. */
  const step = (by) => {
    const now = document.activeElement.closest(".finding, .story");
    const story = now ? now.closest(".story") : null;
    fill(story || one(".story"));
    if (story) { fill(story.nextElementSibling); fill(story.previousElementSibling); }
    const seen = all(".finding:not([hidden])");
    let next = seen[Math.min(Math.max(seen.indexOf(now) + by, 0), seen.length - 1)];
    if (now && now === story) next = one(".finding:not([hidden])", story) || next;
    else if (!now && by < 0) next = null;
    if (next) { next.scrollIntoView({ block: "start" }); next.focus({ preventScroll: true }); }
  };
  if (keys) {
    keys.closest(".keys").hidden = false;
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { off(); return; }
      if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, select, textarea")) return;
      if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
      else if (event.key === "n" || event.key === "p") walk(event.key === "n" ? 1 : -1);
      else if (event.key === "/" && form) { form.scrollIntoView({ block: "start" }); form.elements.version.focus(); event.preventDefault(); }
    });
  }

  /* The JSON, unpacked where the browser can. */
  const json = one("#json");
  if (json && window.DecompressionStream) {
    json.addEventListener("click", async (event) => {
      event.preventDefault();
      const bytes = Uint8Array.from(atob(json.getAttribute("href").split(",")[1]), (letter) => letter.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await new Response(stream).blob());
      link.download = "factcheck.json";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  }
})();

"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const light = one("#light"), form = one("#filters"), keys = one("#keys");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  /* What waits in a noscript becomes part of the page when its story comes near, or is asked for. */
  const fill = (root) => all(".later > noscript", root).forEach((raw) => { raw.parentNode.innerHTML = raw.textContent; });
  const near = new IntersectionObserver((seen) => seen.forEach((entry) => {
    if (entry.isIntersecting) { near.unobserve(entry.target); fill(entry.target); }
  }), { rootMargin: "1500px" });
  all(".later").forEach((later) => {
    const fold = later.closest(".quiet details");
    if (fold) fold.addEventListener("toggle", () => fill(fold), { once: true });
    else near.observe(later.closest(".story"));
  });

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
    lit = all(`[data-s~="${slot}"]`, story);
    lit.forEach((node) => node.classList.add("lit"));
    for (const node of lit) {
      if (!node.matches(".version a")) continue;
      const last = places[places.length - 1];
      const goesOn = last && node.tabIndex < 0 && node.previousSibling === last[last.length - 1];
      if (goesOn) last.push(node); else places.push([node]);
    }
    at = from ? places.findIndex((place) => place.includes(from)) : -1;
    if (at >= 0) places[at].forEach((node) => node.classList.add("here"));
    const finding = one(`.finding[data-s="${slot}"]`, story), row = one(`tr[data-s="${slot}"] th a`, story);
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
      const link = document.createElement("a");
      link.href = `#${finding.id}`; link.textContent = "Finding";
      parts.push(link);
    }
    parts.push(button("Close", off));
    light.replaceChildren(...parts);
    light.hidden = false;
  };

  let asked = null, turn = 0;
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const story = event.target.closest(".story");
    if (!story) return;
    const fact = event.target.closest(".version a[data-s]"), row = event.target.closest("tbody tr[data-s]");
    const spot = event.target.closest("a.spot"), mark = event.target.closest(".finding mark");
    if (fact) {
      const slots = fact.dataset.s.split(" ");
      turn = asked === fact ? (turn + 1) % slots.length : 0;
      asked = fact;
      on(story, slots[turn], fact);
    } else if (row) on(story, row.dataset.s);
    else if (mark) on(story, mark.closest(".finding").dataset.s);
    else if (spot) {
      on(story, spot.closest(".finding").dataset.s);
      const target = one(`[id="${CSS.escape(decodeURIComponent(spot.hash.slice(1)))}"]`, story)?.closest(".version a");
      const index = target ? places.findIndex((place) => place.includes(target)) : -1;
      if (index < 0) return;
      at = index - 1;
      if (at < 0) at = -1;
      walk(1);
      places[at][0].focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  });

  /* Filters. */
  const findings = all(".finding"), front = new Map(all(".front [data-story]").map((entry) => [entry.dataset.story, entry]));
  const leads = new Map(all(".front ul a").map((link) => [decodeURIComponent(link.hash.slice(1)), link.parentNode]));
  const named = all("#version-names option").map((option) => [option.value.toLowerCase(), option.dataset.i]);
  const sift = () => {
    const levels = new Set(all("input[name=level]:checked", form).map((box) => box.value));
    const { kind, rule, version } = form.elements, wanted = version.value.trim().toLowerCase();
    const exact = named.filter(([name]) => name === wanted);
    const versions = wanted ? new Set((exact.length ? exact : named.filter(([name]) => name.includes(wanted))).map(([, i]) => i)) : null;
    let kept = 0;
    for (const finding of findings) {
      const { level, kind: is, rule: code, v } = finding.dataset;
      const fits = levels.has(level) && (!kind.value || kind.value === is) && (!rule.value || rule.value === code)
        && (!versions || v.split(" ").some((index) => versions.has(index)));
      finding.hidden = !fits;
      kept += fits;
      const lead = leads.get(finding.id);
      if (lead) lead.hidden = !fits;
    }
    for (const story of all("main > .story")) {
      const empty = !one(".finding:not([hidden])", story);
      story.hidden = empty;
      const entry = front.get(story.id);
      if (entry) entry.hidden = empty;
    }
    one(".shown", form).textContent = kept === findings.length ? `${kept} shown` : `${kept} of ${findings.length} shown`;
  };
  const clear = () => { form.reset(); sift(); };
  if (form) {
    form.hidden = false;
    form.addEventListener("input", sift);
    form.addEventListener("reset", () => setTimeout(sift));
    form.addEventListener("submit", (event) => event.preventDefault());
    sift();
  }

  /* Permalinks: what a link names is shown, whatever is filtered or folded away. */
  const follow = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    if (!id) return;
    let target = document.getElementById(id);
    if (!target) {
      for (const raw of all(".later > noscript")) {
        if (raw.textContent.includes(`"${id}"`)) { fill(raw.closest(".story")); target = document.getElementById(id); break; }
      }
    }
    if (!target) return;
    if (form && target.closest("[hidden]")) clear();
    const fold = target.closest(".quiet") ? one("details", target) : null;
    if (fold) fold.open = true;
    for (let up = target.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    const story = target.closest(".story");
    if (story && target.matches("tr")) on(story, target.dataset.s);
    target.scrollIntoView({ block: target.matches("tr") ? "center" : "start" });
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", follow);
  follow();

  /* Keys. */
  if (keys) {
    keys.closest(".keys").hidden = false;
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { off(); return; }
      if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, select, textarea")) return;
      const step = { j: 1, k: -1 }[event.key], place = { n: 1, p: -1 }[event.key];
      if (step) {
        const seen = findings.filter((finding) => !finding.hidden);
        const now = seen.indexOf(document.activeElement.closest(".finding"));
        const next = seen[now < 0 ? (step > 0 ? 0 : seen.length - 1) : Math.min(Math.max(now + step, 0), seen.length - 1)];
        if (next) { next.scrollIntoView({ block: "start" }); next.focus({ preventScroll: true }); }
      } else if (place) walk(place);
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

'use strict';
// The page of one lab. All that it shows of the DOT file goes through textContent, never through markup.
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const byId = id => document.getElementById(id);
  const picture = byId('picture');
  const svg = picture.querySelector('svg');
  const layer = svg.querySelector('g.graph') || svg;
  const hosts = data.hosts.map(index => data.nodes[index]);
  const nodeOf = new Map(data.nodes.map(node => [node.netns, node]));
  const state = { pinned: false, dragged: false, texts: null };

  // ---- elements ------------------------------------------------------------------------------------------------------

  function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    Object.assign(element, properties);
    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
  }

  function draw(name, attributes, ...children) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  function table(headings, rows) {
    const head = make('tr', {}, ...headings.map(text => make('th', { scope: 'col', textContent: text })));
    const body = rows.map(row => make('tr', {}, ...row.map(text => make('td', { textContent: text ?? '' }))));
    return make('table', {}, make('thead', {}, head), make('tbody', {}, ...body));
  }

  // What is shown last stands first.
  function show(section, ...content) {
    const element = byId(section);
    element.replaceChildren(...content.filter(child => child));
    element.hidden = content.length === 0;
    if (!element.hidden) { byId('panel').prepend(element); byId('panel').scrollTop = 0; }
    byId('help').hidden = ['found', 'path', 'details'].some(id => !byId(id).hidden);
  }

  // ---- view ----------------------------------------------------------------------------------------------------------

  const whole = svg.viewBox.baseVal.width
    ? { x: svg.viewBox.baseVal.x, y: svg.viewBox.baseVal.y, width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height }
    : svg.getBBox();
  let view = { ...whole };

  function look(next) {
    view = next;
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  }

  function zoom(factor, at) {
    const width = Math.min(Math.max(view.width / factor, whole.width / 60), whole.width * 4);
    const scale = width / view.width;
    const centre = at || { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    look({
      x: centre.x - (centre.x - view.x) * scale, y: centre.y - (centre.y - view.y) * scale,
      width, height: view.height * scale,
    });
  }

  function move(dx, dy) { look({ ...view, x: view.x + dx * view.width, y: view.y + dy * view.height }); }

  function pointOf(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    return { x: point.x, y: point.y };
  }

  function centreOn(element) {
    const box = element.getBoundingClientRect();
    const middle = pointOf({ clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 });
    look({ ...view, x: middle.x - view.width / 2, y: middle.y - view.height / 2 });
  }

  // One finger, or the mouse, moves the picture; two change its size too. What was dragged was not clicked on.
  function watchPointer() {
    const fingers = new Map();
    picture.addEventListener('wheel', event => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 400), pointOf(event));
    }, { passive: false });
    picture.addEventListener('pointerdown', event => {
      if (fingers.size === 0) state.dragged = false;
      fingers.set(event.pointerId, event);
    });
    picture.addEventListener('pointermove', event => {
      const last = fingers.get(event.pointerId);
      if (!last || (!state.dragged && Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY) < 4)) return;
      state.dragged = true;
      picture.classList.add('moving');
      picture.setPointerCapture(event.pointerId);
      const before = gripOf([...fingers.values()]);
      fingers.set(event.pointerId, event);
      drag(before, gripOf([...fingers.values()]));
    });
    const stop = event => { fingers.delete(event.pointerId); picture.classList.remove('moving'); };
    picture.addEventListener('pointerup', stop);
    picture.addEventListener('pointercancel', stop);
    picture.addEventListener('click', event => { if (!state.dragged && !event.target.closest('[tabindex="0"][role="button"]')) state.pinned = false; });
  }

  function gripOf(fingers) {
    const [first, last] = [fingers[0], fingers[fingers.length - 1]];
    return {
      clientX: (first.clientX + last.clientX) / 2, clientY: (first.clientY + last.clientY) / 2,
      span: Math.hypot(first.clientX - last.clientX, first.clientY - last.clientY),
    };
  }

  function drag(before, after) {
    const [from, to] = [pointOf(before), pointOf(after)];
    look({ ...view, x: view.x + from.x - to.x, y: view.y + from.y - to.y });
    if (before.span && after.span) zoom(after.span / before.span, from);
  }

  // ---- nodes ---------------------------------------------------------------------------------------------------------

  const groupOf = node => byId(node.id);

  function clear(name) {
    for (const element of layer.querySelectorAll(`.${name}`)) element.classList.remove(name);
    for (const ring of layer.querySelectorAll(`.ring[data-of="${name}"]`)) ring.remove();
  }

  function underTexts(element) { layer.insertBefore(element, layer.querySelector('g.text')); }

  // A ring around it, for not every node has an outline of its own.
  function mark(node, name) {
    const group = groupOf(node);
    if (!group || group.classList.contains(name)) return;
    group.classList.add(name);
    const box = group.getBBox();
    underTexts(draw('rect', {
      class: `ring ${name}`, 'data-of': name, x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6, rx: 5,
    }));
  }

  function describe(node) {
    clear('chosen');
    mark(node, 'chosen');
    const standing = nodeOf.get(node.drawnAs);
    const facts = [node.role, node.vrf ? `VRF ${node.vrf}` : null, node.loopbacks.join(', ') || null, node.source, standing ? `drawn as part of ${standing.name}` : null];
    show('details',
      make('h2', { textContent: node.name }),
      make('p', { className: 'faint', textContent: facts.filter(Boolean).join(' · ') }),
      data.ways && hosts.includes(node) ? hostButtons(node) : null,
      ...part('Behind it', linksTo(data.nodes.filter(other => other.drawnAs === node.netns))),
      ...part('Interfaces', node.interfaces.length && table(['interface', 'address', 'to', 'MTU'],
        node.interfaces.map(port => [port.master ? `${port.name} (${port.master})` : port.name, port.addresses.join('\n'), port.peer, port.mtu]))),
      ...part('VRFs', node.vrfs.length && table(['VRF', 'table', 'RD', 'imports', 'exports'],
        node.vrfs.map(vrf => [vrf.name, vrf.table, vrf.routeDistinguisher, vrf.import.join(' '), vrf.export.join(' ')]))),
      ...part('Labels handed out', node.labels.length && table(['label', 'stands for'], node.labels.map(label => [label.label, label.fec]))),
      ...node.tables.flatMap(routes => part(`Routes: ${routes.name}`, lines(routes.routes))),
      ...part('Made by', lines(node.commands.concat(node.moreCommands ? `… and ${node.moreCommands} more` : []))));
  }

  function lines(texts) { return make('div', { className: 'lines code' }, ...texts.map(textContent => make('div', { textContent }))); }

  function part(title, content) { return content ? [make('h3', { textContent: title }), content] : []; }

  function linkTo(node) {
    return make('button', { type: 'button', className: 'link', textContent: node.name, onclick: () => { state.pinned = true; describe(node); } });
  }

  function linksTo(nodes) { return nodes.length ? make('p', {}, ...nodes.flatMap(node => [linkTo(node), ' '])) : null; }

  function hostButtons(node) {
    const choose = (id, text) => make('button', { type: 'button', textContent: text, onclick: () => { byId(id).value = node.netns; trace(); } });
    return make('p', {}, choose('from', 'Packets from here'), ' ', choose('to', 'Packets to here'));
  }

  // The first host that is chosen sends, the second receives; a third one begins anew.
  function choose(node) {
    state.pinned = true;
    describe(node);
    if (!data.ways || !hosts.includes(node)) return;
    const [from, to] = [byId('from'), byId('to')];
    if (!from.value || to.value) {
      from.value = node.netns;
      to.value = '';
    } else if (from.value !== node.netns) {
      to.value = node.netns;
    }
    trace();
  }

  function watchNodes() {
    for (const node of data.nodes) {
      const group = groupOf(node);
      if (!group || node.drawnAs) continue;
      group.setAttribute('tabindex', '0');
      group.setAttribute('role', 'button');
      group.setAttribute('aria-label', `${node.name}, ${node.role}`);
      group.addEventListener('mouseenter', () => { if (!state.pinned) describe(node); });
      group.addEventListener('focus', () => { if (!state.pinned) describe(node); });
      group.addEventListener('click', () => { if (!state.dragged) choose(node); });
      group.addEventListener('keydown', event => {
        if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); choose(node); }
      });
    }
  }

  // ---- ways ----------------------------------------------------------------------------------------------------------

  function hopsOf(first) {
    const hops = [];
    for (let rest = first; rest >= 0; rest = data.ways.rests[2 * rest + 1]) hops.push(data.ways.hops[data.ways.rests[2 * rest]]);
    return hops;
  }

  function wayBetween(from, to) {
    const cells = data.ways.families[byId('family').value];
    const cell = cells && cells[hosts.indexOf(from) * hosts.length + hosts.indexOf(to)];
    return cell && { requests: cell[0].map(hopsOf), replies: cell[1].map(hopsOf) };
  }

  const mustReach = (from, to) => data.mustReach[hosts.indexOf(from)][hosts.indexOf(to)] === '1';

  // The picture's part that the way takes.
  function lookAtWay() {
    const boxes = [...layer.querySelectorAll('.way, .ring.passed, .ring.dropped')].map(element => element.getBoundingClientRect());
    if (!boxes.length) return;
    const from = pointOf({ clientX: Math.min(...boxes.map(box => box.left)), clientY: Math.min(...boxes.map(box => box.top)) });
    const to = pointOf({ clientX: Math.max(...boxes.map(box => box.right)), clientY: Math.max(...boxes.map(box => box.bottom)) });
    look({ x: from.x - 10, y: from.y - 10, width: to.x - from.x + 20, height: to.y - from.y + 20 });
  }

  const portOf = (netns, device) => nodeOf.get(netns)?.interfaces.find(port => port.name === device);

  const linkOf = port => port?.links.map(byId).find(Boolean);

  function forget() {
    for (const name of ['passed', 'dropped']) clear(name);
    for (const element of layer.querySelectorAll('.way, .badge')) element.remove();
    picture.classList.remove('tracing');
  }

  function trace() {
    forget();
    const [from, to] = [nodeOf.get(byId('from').value), nodeOf.get(byId('to').value)];
    if (!from || !to || from === to || !data.ways) {
      show('path', ...(from || to) ? [make('p', { className: 'faint', textContent: `Now choose the host that ${from ? 'receives' : 'sends'}.` })] : []);
      return;
    }
    const way = wayBetween(from, to);
    if (!way) {
      show('path', make('p', { textContent: `${from.name} and ${to.name} have no address of this family in common.` }));
      return;
    }
    picture.classList.add('tracing');
    const replies = byId('reply').checked ? way.replies : [];
    const badges = new Set();
    way.requests.forEach(hops => highlight(hops, false, badges));
    replies.forEach(hops => highlight(hops, true, badges));
    layer.append(...layer.querySelectorAll('.badge'));
    show('path', ...story(`${from.name} → ${to.name}`, way.requests, to, mustReach(from, to), false),
      ...byId('reply').checked ? story(`reply ${to.name} → ${from.name}`, replies, from, mustReach(from, to), true) : []);
  }

  function highlight(hops, back, badges) {
    for (const hop of hops) {
      const node = nodeOf.get(hop.netns);
      if (node) mark(node, hop.reason ? 'dropped' : 'passed');
      const [port, link] = [portOf(hop.netns, hop.out), linkOf(portOf(hop.netns, hop.out))];
      for (const text of [port && byId(port.end), byId(portOf(hop.netns, hop.in)?.end), link && byId(link.id.replace('link-', 'net-'))]) text?.classList.add('passed');
      const line = link && link.querySelector('path');
      if (!line) continue;
      link.classList.add('passed');
      underTexts(draw('path', { class: back ? 'way back' : 'way', d: line.getAttribute('d') }));
      const key = `${link.id} ${back} ${hop.labelsOut}`;
      if (hop.labelsOut && !badges.has(key)) {
        badges.add(key);
        badge(line, hop.labelsOut, back);
      }
    }
  }

  const boxOf = element => { const { x, y, width, height } = element.getBBox(); return { x, y, width, height }; };

  const shared = (a, b) => Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x))
    * Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

  // On the line, where it hides least.
  function badge(line, text, back) {
    state.texts ??= [...layer.querySelectorAll('text')].map(boxOf);
    const taken = [...state.texts, ...[...layer.querySelectorAll('.badge rect')].map(boxOf)];
    const [length, width, height] = [line.getTotalLength(), 8 + text.length * 7.2, 18];
    const places = [0.5, 0.56, 0.44, 0.62, 0.38, 0.68, 0.32, 0.74, 0.26, 0.8, 0.2].map(share => {
      const at = line.getPointAtLength(length * share);
      const box = { x: at.x - width / 2, y: at.y - height / 2, width, height };
      return { at, box, hidden: taken.reduce((sum, other) => sum + shared(box, other), 0) };
    });
    const { at, box } = places.reduce((best, place) => place.hidden < best.hidden ? place : best);
    const label = draw('text', { x: at.x, y: at.y + 4 });
    label.textContent = text;
    layer.append(draw('g', { class: back ? 'badge back' : 'badge' }, draw('rect', { ...box, rx: 5 }), label));
  }

  function story(title, ways, target, must, back) {
    const colour = back ? 'back' : 'way';
    if (ways.length === 0) return [make('h2', { className: colour, textContent: title }), make('p', { textContent: 'There is none: the request does not arrive.' })];
    return ways.flatMap((hops, index) => {
      const last = hops[hops.length - 1];
      const arrived = !last.reason && last.netns === target.netns;
      const which = ways.length > 1 ? ` (way ${index + 1} of ${ways.length})` : '';
      return [
        make('h2', { className: colour, textContent: title + which }),
        make('p', { className: arrived === must ? 'good' : 'bad', textContent: ending(last, target, arrived) }),
        arrived === must && arrived ? null : make('p', { className: 'faint', textContent: judgement(arrived, must) }),
        make('ol', { className: back ? 'hops back' : 'hops' }, ...hops.map(hopItem)),
      ];
    });
  }

  function ending(last, target, arrived) {
    const name = nodeOf.get(last.netns)?.name ?? last.netns;
    if (arrived) return `Delivered to ${target.name}.`;
    return last.reason ? `${name} drops it: ${last.reason}` : `${name} receives it, not ${target.name}.`;
  }

  function judgement(arrived, must) {
    if (arrived === must) return 'As it must be: the policy keeps these two apart.';
    return must ? 'The policy has it arrive.' : 'The policy keeps these two apart.';
  }

  // All come from one file.
  function lineOf(hop) {
    const place = /:(\d+):\d+$/.exec(hop.source ?? '');
    return place && `line ${place[1]}`;
  }

  function hopItem(hop) {
    const node = nodeOf.get(hop.netns);
    const ports = [hop.in, hop.out].filter(Boolean).join(' → ');
    const labels = [hop.labelsIn, hop.labelsOut].filter(Boolean).join(' → ');
    return make('li', { className: hop.reason ? 'drop' : '' },
      make('div', {}, node ? linkTo(node) : make('strong', { textContent: hop.netns }), ` ${hop.action} `, labels ? make('span', { className: 'stack', textContent: labels }) : null),
      make('div', { className: 'faint', textContent: [ports, `TTL ${hop.ttl}`, hop.mtu ? `MTU ${hop.mtu}` : null, lineOf(hop)].filter(Boolean).join(' · ') }),
      hop.by ? make('div', { className: 'code', textContent: hop.by }) : null);
  }

  // ---- search --------------------------------------------------------------------------------------------------------

  function textsOf(node) {
    return [
      node.name, node.netns, node.vrf, ...node.loopbacks,
      ...node.interfaces.flatMap(port => [port.name, ...port.addresses]),
      ...node.vrfs.flatMap(vrf => [vrf.name, `table ${vrf.table}`, vrf.routeDistinguisher]),
      ...node.labels.map(label => `label ${label.label} ${label.fec}`),
    ].filter(Boolean);
  }

  function search() {
    clear('hit');
    const wanted = byId('search').value.trim().toLowerCase();
    if (!wanted) { show('found'); return; }
    const found = data.nodes
      .map(node => ({ node, text: textsOf(node).find(text => text.toLowerCase().includes(wanted)) }))
      .filter(hit => hit.text !== undefined);
    found.forEach(hit => mark(hit.node, 'hit'));
    const items = found.slice(0, 50).map(hit => make('li', {}, make('button', {
      type: 'button',
      textContent: hit.text === hit.node.name ? hit.node.name : `${hit.node.name}: ${hit.text}`,
      onclick: () => { const group = groupOf(hit.node); if (group) centreOn(group); state.pinned = true; describe(hit.node); },
    })));
    show('found', make('h2', { textContent: `${found.length} found` }), make('ul', {}, ...items));
  }

  // ---- keys and controls ---------------------------------------------------------------------------------------------

  const keys = {
    '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), 0: () => look({ ...whole }),
    ArrowLeft: () => move(-0.1, 0), ArrowRight: () => move(0.1, 0), ArrowUp: () => move(0, -0.1), ArrowDown: () => move(0, 0.1),
    '/': () => byId('search').focus(), w: lookAtWay,
  };

  function watchKeys() {
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape') { reset(); return; }
      const writes = event.target.matches('input, select, textarea');
      if (writes || event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
      event.preventDefault();
      keys[event.key]();
    });
  }

  function reset() {
    state.pinned = false;
    for (const id of ['from', 'to', 'search']) byId(id).value = '';
    ['chosen', 'hit'].forEach(clear);
    forget();
    ['found', 'path', 'details'].forEach(section => show(section));
    document.activeElement?.blur();
  }

  function fillChoices() {
    for (const id of ['from', 'to']) {
      byId(id).append(make('option', { value: '', textContent: '–' }), ...hosts.map(host => make('option', { value: host.netns, textContent: host.name })));
      byId(id).addEventListener('change', trace);
    }
    const families = Object.keys(data.ways?.families ?? {});
    byId('family').append(...families.map(name => make('option', { value: name, textContent: name })));
    byId('families').hidden = families.length < 2;
    byId('family').addEventListener('change', trace);
    byId('reply').addEventListener('change', trace);
    byId('swap').addEventListener('click', () => {
      [byId('from').value, byId('to').value] = [byId('to').value, byId('from').value];
      trace();
    });
    byId('route').addEventListener('submit', event => event.preventDefault());
    if (!data.ways) {
      byId('route').replaceChildren(make('span', { className: 'faint', textContent: withoutWays() }));
    }
  }

  function withoutWays() {
    return hosts.length > data.mostHosts
      ? `Ways between ${hosts.length} hosts are too many for a page; dot2lab trace has them.`
      : 'Nothing is predicted of this lab, so no ways are shown.';
  }

  function watchTheme() {
    const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
    const set = dark => {
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
      byId('theme').setAttribute('aria-pressed', String(dark));
    };
    set(prefersDark.matches);
    prefersDark.addEventListener('change', event => set(event.matches));
    byId('theme').addEventListener('click', () => set(document.documentElement.dataset.theme !== 'dark'));
  }

  svg.removeAttribute('width');
  svg.removeAttribute('height');
  svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
  look({ ...whole });
  watchTheme();
  watchPointer();
  watchNodes();
  watchKeys();
  fillChoices();
  byId('search').addEventListener('input', search);
  byId('search').addEventListener('keydown', event => { if (event.key === 'Enter') byId('found').querySelector('button')?.click(); });
  byId('in').addEventListener('click', keys['+']);
  byId('out').addEventListener('click', keys['-']);
  byId('fit').addEventListener('click', keys[0]);
  byId('only').addEventListener('click', keys.w);
  if (data.preset && data.ways) {
    byId('from').value = data.preset.from;
    byId('to').value = data.preset.to;
    byId('reply').checked = data.preset.withReturn;
    trace();
  }
})();

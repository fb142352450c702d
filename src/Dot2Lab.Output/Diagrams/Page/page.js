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
  const state = { node: null, pinned: false };

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

  function show(section, ...content) {
    const element = byId(section);
    element.replaceChildren(...content.filter(child => child));
    element.hidden = content.length === 0;
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

  function watchPointer() {
    let start = null;
    picture.addEventListener('wheel', event => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 400), pointOf(event));
    }, { passive: false });
    picture.addEventListener('pointerdown', event => { start = { x: event.clientX, y: event.clientY, view: { ...view }, moved: false }; });
    picture.addEventListener('pointermove', event => {
      if (!start) return;
      const scale = 1 / svg.getScreenCTM().a;
      const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
      if (!start.moved && Math.hypot(dx, dy) < 4) return;
      start.moved = true;
      picture.classList.add('moving');
      look({ ...start.view, x: start.view.x - dx * scale, y: start.view.y - dy * scale });
    });
    const stop = () => { start = null; picture.classList.remove('moving'); };
    picture.addEventListener('pointerup', stop);
    picture.addEventListener('pointerleave', stop);
  }

  // ---- nodes ---------------------------------------------------------------------------------------------------------

  // In the picture of a large lab one node stands for many.
  const groupOf = node => byId(node.id) ?? byId(node.standIn ?? '');

  function clear(name) {
    for (const element of layer.querySelectorAll(`.${name}`)) element.classList.remove(name);
    for (const ring of layer.querySelectorAll(`.ring[data-of="${name}"]`)) ring.remove();
  }

  // A ring around it, for not every node has an outline of its own.
  function mark(node, name) {
    const group = groupOf(node);
    if (!group || group.classList.contains(name)) return;
    group.classList.add(name);
    const box = group.getBBox();
    layer.append(draw('rect', {
      class: `ring ${name}`, 'data-of': name, x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8, rx: 6,
    }));
  }

  function describe(node) {
    state.node = node;
    clear('chosen');
    mark(node, 'chosen');
    const facts = [node.role, node.vrf ? `VRF ${node.vrf}` : null, node.loopbacks.join(', ') || null, node.source];
    show('details',
      make('h2', { textContent: node.name }),
      make('p', { className: 'faint', textContent: facts.filter(Boolean).join(' · ') }),
      data.hosts.includes(data.nodes.indexOf(node)) ? hostButtons(node) : null,
      ...part('Interfaces', node.interfaces.length && table(['interface', 'address', 'to', 'MTU'],
        node.interfaces.map(port => [port.master ? `${port.name} (${port.master})` : port.name, port.addresses.join('\n'), port.peer, port.mtu]))),
      ...part('VRFs', node.vrfs.length && table(['VRF', 'table', 'RD', 'imports', 'exports'],
        node.vrfs.map(vrf => [vrf.name, vrf.table, vrf.routeDistinguisher, vrf.import.join(' '), vrf.export.join(' ')]))),
      ...part('Labels handed out', node.labels.length && table(['label', 'stands for'], node.labels.map(label => [label.label, label.fec]))),
      ...node.tables.flatMap(routes => part(`Routes: ${routes.name}`, make('pre', { textContent: routes.routes.join('\n') }))),
      ...part('Made by', make('pre', { textContent: node.commands.join('\n') + (node.moreCommands ? `\n… and ${node.moreCommands} more` : '') })));
  }

  function part(title, content) { return content ? [make('h3', { textContent: title }), content] : []; }

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
      const group = byId(node.id);
      if (!group) continue;
      group.setAttribute('tabindex', '0');
      group.setAttribute('role', 'button');
      group.setAttribute('aria-label', `${node.name}, ${node.role}`);
      group.addEventListener('mouseenter', () => { if (!state.pinned) describe(node); });
      group.addEventListener('focus', () => { if (!state.pinned) describe(node); });
      group.addEventListener('click', () => { if (!picture.classList.contains('moving')) choose(node); });
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

  function linkOf(netns, device) {
    const port = nodeOf.get(netns)?.interfaces.find(candidate => candidate.name === device);
    return port && port.links.map(byId).find(Boolean);
  }

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
    show('path', ...story(`${from.name} → ${to.name}`, way.requests, to, false),
      ...byId('reply').checked ? story(`reply ${to.name} → ${from.name}`, replies, from, true) : []);
  }

  function highlight(hops, back, badges) {
    for (const hop of hops) {
      const node = nodeOf.get(hop.netns);
      if (node) mark(node, hop.reason ? 'dropped' : 'passed');
      const link = hop.out && linkOf(hop.netns, hop.out);
      const line = link && link.querySelector('path');
      if (!line) continue;
      link.classList.add('passed');
      layer.append(draw('path', { class: back ? 'way back' : 'way', d: line.getAttribute('d') }));
      const key = `${link.id} ${back} ${hop.labelsOut}`;
      if (hop.labelsOut && !badges.has(key)) {
        badges.add(key);
        badge(line, hop.labelsOut, back);
      }
    }
  }

  function badge(line, text, back) {
    const at = line.getPointAtLength(line.getTotalLength() * (back ? 0.4 : 0.6));
    const width = 8 + text.length * 7.2;
    const label = draw('text', { x: at.x, y: at.y + 4 });
    label.textContent = text;
    layer.append(draw('g', { class: back ? 'badge back' : 'badge' },
      draw('rect', { x: at.x - width / 2, y: at.y - 9, width, height: 18, rx: 5 }), label));
  }

  function story(title, ways, target, back) {
    if (ways.length === 0) return [make('h2', { textContent: title }), make('p', { className: 'bad', textContent: 'There is none: nobody is asked.' })];
    return ways.flatMap((hops, index) => {
      const last = hops[hops.length - 1];
      const arrived = !last.reason && last.netns === target.netns;
      const which = ways.length > 1 ? ` (way ${index + 1} of ${ways.length})` : '';
      return [
        make('h2', { textContent: title + which }),
        make('p', { className: arrived ? '' : 'bad', textContent: ending(last, target, arrived) }),
        make('ol', { className: back ? 'hops back' : 'hops' }, ...hops.map(hopItem)),
      ];
    });
  }

  function ending(last, target, arrived) {
    const name = nodeOf.get(last.netns)?.name ?? last.netns;
    if (arrived) return `Delivered to ${target.name}.`;
    return last.reason ? `${name} drops it: ${last.reason}` : `${name} receives it, not ${target.name}.`;
  }

  function hopItem(hop) {
    const name = nodeOf.get(hop.netns)?.name ?? hop.netns;
    const ports = [hop.in, hop.out].filter(Boolean).join(' → ');
    const labels = hop.labelsIn || hop.labelsOut ? `${hop.labelsIn ?? '–'} → ${hop.labelsOut ?? '–'}` : null;
    return make('li', { className: hop.reason ? 'drop' : '' },
      make('div', {}, make('strong', { textContent: name }), ` ${hop.action} `, labels ? make('span', { className: 'stack', textContent: labels }) : null),
      make('div', { className: 'faint', textContent: [ports, `TTL ${hop.ttl}`, hop.mtu ? `MTU ${hop.mtu}` : null].filter(Boolean).join(' · ') }),
      hop.by ? make('div', { className: 'code', textContent: hop.by }) : null,
      hop.reason ? make('div', { className: 'bad', textContent: hop.reason }) : null);
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
    '/': () => byId('search').focus(),
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
      byId('route').replaceChildren(make('span', { className: 'faint', textContent: `Ways between ${hosts.length} hosts are too many for a page; dot2lab trace has them.` }));
    }
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
  byId('in').addEventListener('click', keys['+']);
  byId('out').addEventListener('click', keys['-']);
  byId('fit').addEventListener('click', keys[0]);
  if (data.preset && data.ways) {
    byId('from').value = data.preset.from;
    byId('to').value = data.preset.to;
    byId('reply').checked = data.preset.withReturn;
    trace();
  }
})();

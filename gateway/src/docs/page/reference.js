// The contract, browsable, with a way to try each call. It reads /openapi.json of this host and talks to nobody else; an
// operation is drawn when it is opened, so that a thousand of them cost nothing.
const contract = await (await fetch('/openapi.json')).json();
const verbs = ['get', 'post', 'put', 'patch', 'delete'];

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Follows a $ref of this document. */
function resolved(node) {
  if (!node?.$ref) return node ?? {};
  return resolved(
    node.$ref
      .slice(2)
      .split('/')
      .reduce((at, key) => at[key.replaceAll('~1', '/').replaceAll('~0', '~')], contract),
  );
}

const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  verbs.filter((verb) => item[verb]).map((verb) => Object.assign(item[verb], { verb: verb.toUpperCase(), path })),
);

function typeOf(schema) {
  const { type, format, enum: values, items, oneOf } = resolved(schema);
  if (values) return values.filter((value) => value !== null).join(' | ');
  if (items) return `list of ${typeOf(items)}`;
  if (oneOf) return oneOf.map(typeOf).join(' or ');
  return [[type].flat().join(' or '), format && `(${format})`].filter(Boolean).join(' ');
}

const table = (heads, rows) =>
  element(
    'table',
    {},
    element('tr', {}, ...heads.map((head) => element('th', { textContent: head }))),
    ...rows.map((cells) =>
      element(
        'tr',
        {},
        ...cells.map((cell) => (cell instanceof Node ? element('td', {}, cell) : element('td', { textContent: cell ?? '' }))),
      ),
    ),
  );

function fieldsOf(schema) {
  const { properties = {}, required = [] } = resolved(schema);
  return Object.entries(properties).map(([name, field]) => [
    name,
    typeOf(field),
    required.includes(name) ? 'required' : '',
    resolved(field).description,
  ]);
}

function answersOf({ responses }) {
  return Object.entries(responses).map(([status, response]) => [status, resolved(response).description]);
}

function open(operation) {
  const parameters = (operation.parameters ?? []).map(resolved);
  const media = resolved(operation.requestBody)?.content?.['application/json'];
  const inputs = new Map(
    parameters.map((parameter) => [parameter, element('input', { value: parameter.in === 'path' ? (parameter.example ?? '') : '' })]),
  );
  const body = media && element('textarea', { value: JSON.stringify(media.example ?? {}, null, 2), spellcheck: false });
  const result = element('pre', { hidden: true });
  const send = element('button', { textContent: 'Send', onclick: () => tryOut(operation, inputs, body, result) });
  return element(
    'div',
    {},
    element('p', { textContent: operation.description }),
    element('p', { className: 'permission', textContent: operation['x-permission'] ? `Needs ${operation['x-permission']}.` : '' }),
    ...(parameters.length
      ? [
          element('h3', { textContent: 'Parameters' }),
          table(
            ['name', 'in', 'type', 'value', ''],
            parameters.map((p) => [p.name, p.in, typeOf(p.schema), inputs.get(p), p.description]),
          ),
        ]
      : []),
    ...(media ? [element('h3', { textContent: 'Body' }), table(['field', 'type', '', ''], fieldsOf(media.schema)), body] : []),
    element('h3', { textContent: 'Answers' }),
    table(['status', ''], answersOf(operation)),
    element('p', {}, send),
    result,
  );
}

function addressOf({ path }, inputs) {
  const query = new URLSearchParams();
  let address = path;
  for (const [{ name, in: place }, { value }] of inputs) {
    if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value));
    if (place === 'query' && value !== '') query.append(name, value);
  }
  return query.size > 0 ? `${address}?${query}` : address;
}

async function tryOut(operation, inputs, body, result) {
  const headers = new Headers(body ? { 'Content-Type': 'application/json' } : {});
  const credential = document.getElementById('credential').value.trim();
  if (credential) headers.set('Authorization', `Bearer ${credential}`);
  for (const [{ name, in: place }, { value }] of inputs) if (place === 'header' && value !== '') headers.set(name, value);
  const started = performance.now();
  const response = await fetch(addressOf(operation, inputs), { method: operation.verb, headers, body: body?.value ?? null });
  const text = await response.text();
  const shown = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  result.textContent = `${response.status} ${response.statusText} in ${Math.round(performance.now() - started)} ms\n${shown}\n\n${pretty(text)}`;
  result.hidden = false;
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function entryOf(operation) {
  const summary = element(
    'summary',
    {},
    element('span', { className: `verb ${operation.verb.toLowerCase()}`, textContent: operation.verb }),
    element('code', { className: operation.deprecated ? 'deprecated' : '', textContent: operation.path }),
    element('span', { className: 'gist', textContent: operation.summary ?? '' }),
  );
  const entry = element('details', {}, summary);
  entry.addEventListener('toggle', () => entry.append(open(operation)), { once: true });
  entry.words = [operation.verb, operation.path, operation.summary, operation['x-permission']].join(' ').toLowerCase();
  return entry;
}

const sections = [...Map.groupBy(operations, ({ tags = ['other'] }) => tags[0])].map(([tag, all]) =>
  element('section', {}, element('h2', { textContent: tag.replace('/', ': ').replaceAll('_', ' ') }), ...all.map(entryOf)),
);
const main = document.getElementById('operations');
main.replaceChildren(...sections);
main.removeAttribute('aria-busy');

document.getElementById('find').addEventListener('input', ({ target }) => {
  const words = target.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const section of sections) {
    const entries = [...section.querySelectorAll('details')];
    for (const entry of entries) entry.hidden = !words.every((word) => entry.words.includes(word));
    section.hidden = entries.every((entry) => entry.hidden);
  }
});

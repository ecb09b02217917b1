// A signature that somebody drew (CRM-83). What is kept is built anew from the few elements and attributes that draw lines, so
// nothing in it runs, loads or hides; a drawing without a line is no signature.
export const signatureBytesMax = 20 * 1_024;

const drawn = new Set(['path', 'polyline', 'polygon', 'line', 'circle', 'ellipse', 'rect']);
const elements = new Set([...drawn, 'svg', 'g']);
const attributes = new Set(
  (
    'xmlns viewBox width height preserveAspectRatio d points x y x1 y1 x2 y2 cx cy r rx ry transform ' +
    'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-opacity opacity'
  ).split(' '),
);

const tagForm = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attributeForm = /([\w:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
// Numbers, letters of path commands, names of colours, the address of the SVG namespace. No url(…), no quotes, no entities.
const valueForm = /^(?!.*(?:url\(|javascript:|&))[\w\s.,#()%:/+-]*$/i;

/** The clean drawing, or undefined where it is none. */
export function cleanSignature(svg: string): string | undefined {
  if (Buffer.byteLength(svg) > signatureBytesMax) return undefined;
  const text = svg.trim();
  const open: string[] = [];
  let [clean, lines, at] = ['', 0, 0];
  while (at < text.length) {
    tagForm.lastIndex = at;
    const [whole, closing, name = '', given = '', selfClosing] = tagForm.exec(text) ?? [];
    // Words between tags, comments, entities and whatever else is not a plain tag: not a drawing.
    if (whole === undefined || !elements.has(name) || (open.length === 0) !== (name === 'svg' && at === 0)) return undefined;
    if (closing) {
      if (open.pop() !== name) return undefined;
      clean += `</${name}>`;
    } else {
      clean += `<${name}${cleanAttributes(given)}${selfClosing}>`;
      if (!selfClosing) open.push(name);
      if (drawn.has(name)) lines += 1;
    }
    at += whole.length;
    at += /^\s*/.exec(text.slice(at))![0].length;
    if (open.length === 0 && at < text.length) return undefined;
  }
  return open.length === 0 && lines > 0 ? clean : undefined;
}

const cleanAttributes = (given: string): string =>
  [...given.matchAll(attributeForm)]
    .map(([, name = '', double, single]) => ({ name, value: double ?? single ?? '' }))
    .filter(({ name, value }) => attributes.has(name) && valueForm.test(value))
    .map(({ name, value }) => ` ${name}="${value}"`)
    .join('');

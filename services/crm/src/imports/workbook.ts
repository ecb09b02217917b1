// What is inside an XLSX file: a zip of XML parts, each unpacked as it is read. A small file can claim to be gigabytes, so
// what it claims is bounded before anything is unpacked, and the unpacking stops where a part grows past its claim. Document
// types are refused: entities could grow without bound or fetch from elsewhere.
import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { malformed } from '@throughline/chassis/errors';

const partsMax = 2_000;
const unpackedBytesMax = 1_073_741_824;

export interface Workbook {
  /** Undefined: there is no such part. */
  part(path: string): Promise<{ bytes: number; stream: Readable } | undefined>;
}

export async function openWorkbook(file: Buffer): Promise<Workbook> {
  const { zip, entries } = await unzip(file);
  return {
    async part(path) {
      const entry = entries.get(path);
      return entry && { bytes: entry.uncompressedSize, stream: await streamOf(zip, entry) };
    },
  };
}

export interface Xml {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Tells `xml` what is read, and the caller when there may be something to take. Names come without their prefix. */
export async function* readXml(stream: Readable, xml: Xml): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw malformed('import.unreadable', 'An XLSX file names no document types.');
  });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => xml.open(localName(name), attributes as Record<string, string>));
  parser.on('text', (text) => xml.text?.(text));
  parser.on('closetag', ({ name }) => xml.close?.(localName(name)));
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    parser.write(chunk as string);
    yield;
  }
  parser.close();
  yield;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function unzip(file: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  return new Promise((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true }, (fault, zip) => {
      if (fault || !zip) return reject(fault ?? new Error('it is no zip'));
      const entries = new Map<string, Entry>();
      let unpackedBytes = 0;
      zip.on('error', reject);
      zip.on('entry', (entry: Entry) => {
        unpackedBytes += entry.uncompressedSize;
        entries.set(entry.fileName, entry);
        if (entries.size > partsMax || unpackedBytes > unpackedBytesMax)
          return reject(malformed('import.unreadable', 'Unpacked, this file is larger than any list of 100,000 rows.'));
        zip.readEntry();
      });
      zip.on('end', () => resolve({ zip, entries }));
      zip.readEntry();
    });
  });
}

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) =>
      fault || !stream ? reject(fault ?? new Error('a part cannot be read')) : resolve(stream),
    );
  });

// Where the rows of a file come from: the request itself, or a document that the firm keeps. A document is looked at before
// the import begins and fetched when its turn comes; what it weighs is measured, not believed.
import { DocumentServiceService, type Document } from '@throughline/contracts/gen/throughline/documents/v1/documents';
import { DomainError, rule, unavailable } from '@throughline/chassis/errors';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { csvRows, csvRowsOf } from './csv-rows.ts';
import type { StoredImport } from './import.ts';
import { xlsxRows } from './xlsx-rows.ts';

export const fileBytesMax = 52_428_800;
const fetchMsMax = 120_000;

/** 422 `upload.too_large` or `document.not_clean`. */
export async function importableDocument(ask: Ask, id: string): Promise<Document> {
  const document = await ask(DocumentServiceService).getDocument({ id });
  if (document.sizeBytes > fileBytesMax) throw tooLarge();
  if (document.scan !== 'CLEAN') throw rule('document.not_clean', 'The file has not been found clean.', { scan: document.scan });
  return document;
}

export async function rowsOf(ask: Ask, { csv, documentId }: StoredImport): Promise<AsyncIterable<string[]> | Iterable<string[]>> {
  if (documentId === undefined) return csvRowsOf(csv);
  const { mediaType, name } = await importableDocument(ask, documentId);
  const { url } = await ask(DocumentServiceService).getDocumentLink({ documentId, purpose: 'crm.import', visitor: '' });
  const bytes = weighed(await fetched(url));
  return isWorkbook(mediaType, name) ? xlsxRows(await whole(bytes)) : csvRows(bytes);
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const isWorkbook = (mediaType: string, name: string): boolean => mediaType === workbookType || name.toLowerCase().endsWith('.xlsx');

async function fetched(url: string): Promise<AsyncIterable<Uint8Array>> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(fetchMsMax) });
    if (answer.ok && answer.body) return answer.body;
    throw new Error(`it answered ${answer.status}`);
  } catch (fault) {
    throw unavailable('document.unavailable', 'The file cannot be fetched now.', 5, fault);
  }
}

async function* weighed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let total = 0;
  const chunks = bytes[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch((fault: unknown) => {
      throw unavailable('document.unavailable', 'The file broke off while it was fetched.', 5, fault);
    });
    if (next.done) return;
    total += next.value.byteLength;
    if (total > fileBytesMax) throw tooLarge();
    yield next.value;
  }
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(bytes));
}

const tooLarge = () => rule('upload.too_large', `A file holds at most ${fileBytesMax} bytes.`);

/** What is wrong with the file itself: trying again would not help. */
export const isFaultOfFile = (fault: unknown): fault is DomainError =>
  fault instanceof DomainError && ['MALFORMED', 'RULE', 'MISSING'].includes(fault.kind);

// An export for other eyes: the entries to the letter, their places in the chain, and at the end what proves them.
import type { AuditFormat } from '@throughline/contracts/gen/throughline/identity/v1/audit';
import type { StoredEntry } from './entry.ts';

export interface ExportWriter {
  mediaType: string;
  begin: string;
  /** A piece for one entry; `index` counts from 0. */
  piece(entry: StoredEntry, index: number): string;
  end(proof: object): string;
}

const csvColumns = [
  'seq',
  'prevHash',
  'hash',
  'at',
  'actorKind',
  'actorId',
  'actorName',
  'action',
  'service',
  'type',
  'id',
  'label',
  'outcome',
  'reason',
  'ip',
  'traceId',
  'entry',
];

const link = ({ seq, prevHash, hash, entry }: StoredEntry) => ({ seq, prevHash, hash, entry });

const writers: Record<AuditFormat, ExportWriter> = {
  CSV: {
    mediaType: 'text/csv',
    begin: csvLine(csvColumns),
    piece: (entry) => csvLine(csvValues(entry)),
    end: (proof) => csvLine(['proof', ...csvColumns.slice(2).map(() => ''), JSON.stringify(proof)]),
  },
  NDJSON: {
    mediaType: 'application/x-ndjson',
    begin: '',
    piece: (entry) => `${JSON.stringify(link(entry))}\n`,
    end: (proof) => `${JSON.stringify({ proof })}\n`,
  },
  JSON: {
    mediaType: 'application/json',
    begin: '{"items":[',
    piece: (entry, index) => (index === 0 ? '' : ',') + JSON.stringify(link(entry)),
    end: (proof) => `],"proof":${JSON.stringify(proof)}}\n`,
  },
};

export const writerOf = (format: AuditFormat | undefined): ExportWriter => writers[format ?? 'NDJSON'];

function csvValues({ seq, prevHash, hash, entry }: StoredEntry): string[] {
  const { at, actor, action, resource, outcome, reason, ip, traceId } = entry;
  const named = [
    at,
    actor.kind,
    actor.id,
    actor.name,
    action,
    resource.service,
    resource.type,
    resource.id,
    resource.label,
    outcome,
    reason,
    ip,
    traceId,
  ];
  return [String(seq), prevHash, hash, ...named.map(inert), JSON.stringify(entry)];
}

// A spreadsheet takes a text that begins so for a formula.
const inert = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function csvLine(values: readonly string[]): string {
  return `${values.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',')}\r\n`;
}

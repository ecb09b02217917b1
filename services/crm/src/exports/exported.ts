// A list as a file of the format that is asked for (CRM-5), piece by piece.
import type { ExportFormat } from '@throughline/contracts/gen/throughline/crm/v1/export_format';
import type { Page } from '@throughline/chassis/database/list';
import { csv, type CsvColumns } from './csv.ts';
import { xlsx } from './xlsx.queries.ts';

export interface Piece {
  content: Buffer;
  mediaType: string;
}

const mediaTypes: Record<ExportFormat, string> = {
  CSV: 'text/csv',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface Asked {
  format?: ExportFormat | undefined;
  pageSize: number;
  pageToken: string;
}

const pageSize = 200;

export async function* exported<R extends Asked, T>(
  columns: CsvColumns<T>,
  request: R,
  list: (request: R) => Promise<Page<T>>,
): AsyncGenerator<Piece> {
  const { format = 'CSV' } = request;
  const readPage = (pageToken: string) => list({ ...request, pageSize, pageToken });
  const pieces = format === 'XLSX' ? xlsx(columns, readPage) : csv(columns, readPage);
  for await (const content of pieces) yield { content, mediaType: mediaTypes[format] };
}

// What goes out is printed by documents, which may be away for days: printing waits as a job, once by the record and the round
// in which it goes out. Who has something to print says what, and keeps what came of it.
import { RenderServiceService, type RenderDocumentRequest } from '@throughline/contracts/gen/throughline/documents/v1/renders';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { unavailable } from '@throughline/chassis/errors';
import { job } from '@throughline/chassis/service';

export type Print = Pick<RenderDocumentRequest, 'template' | 'data' | 'locale'>;

export interface Printer {
  /** Undefined: there is nothing to print any more. Read without a lock, for nobody waits while documents answers. */
  drafted(tx: Tx, id: string, round: string): Promise<Print | undefined>;
  printed(tx: Tx, id: string, round: string, documentId: string): Promise<void>;
}

interface Printing {
  record: string;
  id: string;
  round: string;
}

const kind = 'document.render';

export const scheduleRender = (tx: Tx, printing: Printing): void => tx.schedule({ kind, key: printing.round, payload: { ...printing } });

export const renderJob = (printers: Readonly<Record<string, Printer>>) =>
  job(
    kind,
    async ({ tx, ask }, payload) => {
      const { record, id, round } = payload as unknown as Printing;
      const printer = printers[record]!;
      const print = await printer.drafted(tx, id, round);
      if (!print) return;
      const { documentId, state } = await ask(RenderServiceService).renderDocument(
        { ...print, target: 'PDF', renderKey: round },
        { key: round },
      );
      if (documentId === undefined) throw unavailable('render.pending', `The document is not ready: ${state}.`, 5);
      await printer.printed(tx, id, round, documentId);
    },
    { triesMax: 1_000 },
  );

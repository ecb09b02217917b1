// A book is finance's: a company is tied only to one that is there, and that is no other client's.
import { BookServiceService } from '@throughline/contracts/gen/throughline/finance/v1/books';
import { conflict } from '@throughline/chassis/errors';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';

export async function refuseForeignBook(context: HandlerContext, bookId: string | undefined, companyId: string): Promise<void> {
  if (bookId === undefined) return;
  const book = await context.ask(BookServiceService).getBook({ id: bookId });
  if (book.companyId === undefined || book.companyId === companyId) return;
  throw conflict('company.client_already_linked', `${book.name} is the book of another client.`, { companyId: book.companyId });
}

// Some of what handlers do before their transaction opens a job does within its own: it reads there.
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import type { WorkContext } from '@throughline/chassis/service';

export const handlerOf = (context: WorkContext): QueryContext => ({
  ...context,
  requestId: '',
  reading: (work) => work(context.tx),
});

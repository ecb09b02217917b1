import type { QuoteTemplate, QuoteTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_templates';
import type { Reader } from '@throughline/chassis/database/reader';
import { containsText, page } from '@throughline/chassis/database/list';
import { changedFields } from '@throughline/chassis/decision';
import { conflict, notFound } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { keepCosts } from '../pricing/cost-privacy.ts';
import { refuseMalformedLines } from '../pricing/line-checks.ts';
import { refuseUsedByStages } from '../pipelines/template-use.queries.ts';
import { percentage } from '../pricing/percent.ts';
import { PriceRuleTable } from '../pricing/price-rule.table.ts';
import { withKeys, withSectionKeys } from './quote-parts.ts';
import { QuoteTemplateTable } from './quote-template.table.ts';

export const quoteTemplateRpc: Rpc<typeof QuoteTemplateServiceService> = {
  listQuoteTemplates: query(async ({ tx }, request) => {
    const { items, ...rest } = await page(tx, QuoteTemplateTable, request, {
      orderBy: { name: { sql: 'quote_templates.name', type: 'text' } },
      defaultOrder: 'name',
      text: containsText('quote_templates.name'),
    });
    return { items: await withRates(tx, items), ...rest };
  }),

  getQuoteTemplate: query(async ({ tx }, { id }) => (await withRates(tx, [await tx.get(QuoteTemplateTable, id)]))[0]!),

  createQuoteTemplate: command(async ({ tx }, request) => {
    await refuseUnknownRules(tx, request.priceRuleIds);
    const [lines, sections] = [withKeys(request.lines), withSectionKeys(request.sections)];
    refuseMalformedLines(lines, request.phases);
    return tx.create(QuoteTemplateTable, { set: { ...request, lines, sections, decided: undefined, winRate: undefined } });
  }),

  updateQuoteTemplate: command(async ({ tx }, request) => {
    const template = await tx.get(QuoteTemplateTable, request.id);
    const given = namedFields(request);
    await refuseUnknownRules(tx, given.priceRuleIds ?? []);
    if (given.lines) given.lines = keepCosts(withKeys(given.lines, template.lines), template.lines, tx.passport);
    if (given.sections) given.sections = withSectionKeys(given.sections);
    const wanted = { ...template, ...given };
    refuseMalformedLines(wanted.lines, wanted.phases);
    const changed = await tx.apply(template, { set: changedFields<QuoteTemplate>(template, wanted).set });
    return (await withRates(tx, [changed]))[0]!;
  }),

  deleteQuoteTemplate: command(async ({ tx }, { id }) => {
    const template = await tx.get(QuoteTemplateTable, id);
    const [use] = await tx.rows('select id from quotes where template_id = $1 and deleted_at is null limit 1', [id]);
    if (use) throw conflict('quote_template.in_use', 'A quote stands on this template.');
    await refuseUsedByStages(tx, id, 'quote_template.in_use');
    await tx.remove(template, { set: {} });
    return {};
  }),
};

async function refuseUnknownRules(tx: Reader, ids: readonly string[]): Promise<void> {
  const known = ids.length === 0 ? [] : await tx.select(PriceRuleTable, 'id = any ($1)', [ids]);
  if (known.length < new Set(ids).size) throw notFound();
}

/** How often its quotes won, of those that were answered or ran out. */
async function withRates(tx: Reader, templates: readonly QuoteTemplate[]): Promise<QuoteTemplate[]> {
  const rows = await tx.rows<{ template_id: string; decided: number; won: number }>(
    `select template_id, count(*)::int as decided, (count(*) filter (where status in ('ACCEPTED', 'CONVERTED')))::int as won
     from quotes where template_id = any ($1) and status in ('ACCEPTED', 'CONVERTED', 'DECLINED', 'EXPIRED') and deleted_at is null group by template_id`,
    [templates.map(({ id }) => id)],
  );
  const rates = new Map(rows.map((row) => [row.template_id, row]));
  return templates.map((template) => {
    const rate = rates.get(template.id);
    return rate ? { ...template, decided: rate.decided, winRate: percentage(rate.won, rate.decided) } : template;
  });
}

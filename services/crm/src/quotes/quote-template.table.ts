import { derived, messages, optional, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { CrmLine, CrmPhase, CrmSection } from '@throughline/contracts/gen/shapes.gen';
import type { QuoteTemplate } from '@throughline/contracts/gen/throughline/crm/v1/quote_templates';

export const QuoteTemplateTable = table<QuoteTemplate>({
  name: 'quote_templates',
  permission: 'crm.quotes',
  columns: {
    name: text(),
    description: optional(text()),
    phases: messages(CrmPhase),
    lines: messages(CrmLine),
    sections: messages(CrmSection),
    priceRuleIds: texts(),
    decided: derived(undefined),
    winRate: derived(undefined),
  },
});

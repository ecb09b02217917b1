// Whether a person sent the answers, asked of the firm's provider before the transaction opens and in the house's own name.
// Where it cannot be asked the answers are refused with 503: taken in unseen they would make the captcha worthless.
import { CaptchaServiceService } from '@throughline/contracts/gen/throughline/integrations/v1/captchas';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';
import { asHouse } from '../firm/own-name.ts';

export async function passesCaptcha(context: HandlerContext, tenantId: string, token: string | undefined): Promise<boolean> {
  if (!token) return false;
  const { ask } = await asHouse(context, tenantId);
  return (await ask(CaptchaServiceService).verifyCaptcha({ token, ip: context.passport.ip })).passed;
}

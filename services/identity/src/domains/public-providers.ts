// Mail providers where anybody may have an address: such a name proves nothing about a firm.
const names = `
  gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.de hotmail.fr hotmail.it hotmail.es live.com live.co.uk live.fr live.nl msn.com
  yahoo.com yahoo.co.uk yahoo.co.jp yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.com.br yahoo.in ymail.com rocketmail.com aol.com aim.com
  icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.com tuta.io hey.com fastmail.com fastmail.fm
  gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.fr web.de freenet.de t-online.de mail.com email.com mail.de posteo.de mailbox.org
  orange.fr wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it tiscali.it alice.it tin.it
  telefonica.net terra.es terra.com.br uol.com.br bol.com.br ig.com.br globo.com sapo.pt
  wp.pl o2.pl onet.pl interia.pl gazeta.pl op.pl ziggo.nl kpnmail.nl planet.nl xs4all.nl home.nl hetnet.nl
  btinternet.com virginmedia.com sky.com ntlworld.com talktalk.net comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net
  rogers.com shaw.ca bell.net sympatico.ca bigpond.com optusnet.com.au
  yandex.ru yandex.com ya.ru mail.ru bk.ru list.ru inbox.ru rambler.ru ukr.net seznam.cz centrum.cz
  qq.com 163.com 126.com sina.com sina.cn sohu.com foxmail.com aliyun.com 139.com 189.cn yeah.net
  naver.com hanmail.net daum.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com rediffmail.com zoho.com zohomail.com
  mailinator.com guerrillamail.com 10minutemail.com yopmail.com trashmail.com sharklasers.com getnada.com maildrop.cc dispostable.com tempmail.com`;

const providers: ReadonlySet<string> = new Set(names.trim().split(/\s+/));

/** True for the provider's name and whatever stands below it. */
export function isPublicMailProvider(domain: string): boolean {
  const labels = domain.toLowerCase().split('.');
  return labels.some((_, at) => providers.has(labels.slice(at).join('.')));
}

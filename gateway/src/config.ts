// What the gateway is configured by, beside what the whole mesh shares.
import { type Config, integer, list, optional, settings, text } from '@throughline/chassis/config';
import { meshSettings } from '@throughline/chassis/service-settings';

const { environment, publicUrl } = meshSettings;

export const gatewaySettings = settings({
  environment,
  publicUrl,
  port: integer('GATEWAY_PORT', { default: 8080, max: 65_535, help: 'port of the public API; 0: any free one' }),
  host: text('GATEWAY_HOST', { default: '0.0.0.0', help: 'address the public API listens on' }),
  tokenIssuer: optional(text('TOKEN_ISSUER', { help: 'the issuer that access tokens must name; without it PUBLIC_URL' })),
  tokenAudience: text('TOKEN_AUDIENCE', { default: 'throughline', help: 'the audience that access tokens must name' }),
  trustedProxies: list('TRUSTED_PROXIES', {
    default: [],
    example: '10.0.0.0/8,::1',
    help: 'networks of our own proxies: the last address of X-Forwarded-For outside of them is the caller',
  }),
  corsOrigins: list('CORS_ORIGINS', {
    default: [],
    example: 'https://app.example.com',
    help: 'origins of web applications beside the console and those that firms name',
  }),
  rateLimitScale: optional(
    integer('RATE_LIMIT_SCALE', { min: 1, max: 10_000, help: 'multiplies every rate; without it 100 in DEV, else 1' }),
  ),
  replicas: integer('GATEWAY_REPLICAS', { default: 1, min: 1, max: 500, help: 'gateways that share the rates, where NATS cannot tell' }),
  drainGraceMs: integer('DRAIN_GRACE_MS', {
    default: 5_000,
    max: 60_000,
    help: 'how long a leaving gateway goes on while balancers turn away',
  }),
  drainCallsMs: integer('DRAIN_CALLS_MS', { default: 30_000, max: 600_000, help: 'how long a leaving gateway then waits for its calls' }),
});

export type GatewayConfig = Config<typeof gatewaySettings>;

export const rateScale = ({ rateLimitScale, environment }: GatewayConfig): number => rateLimitScale ?? (environment === 'DEV' ? 100 : 1);

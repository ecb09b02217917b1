import type { AuthServiceService } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import type { Rpc } from '@throughline/chassis/rpc/handler';
import { changeEmail, verifyEmail } from './email.ts';
import { login } from './login.ts';
import { changePassword, forgotPassword, resetPassword } from './password.ts';
import { refresh } from './refresh.ts';
import { register } from './register.ts';
import { getSignedIn, logout, switchTenant } from './signed-in.ts';

export const authRpc: Rpc<typeof AuthServiceService> = {
  register,
  login,
  refresh,
  logout,
  getSignedIn,
  switchTenant,
  forgotPassword,
  resetPassword,
  changePassword,
  changeEmail,
  verifyEmail,
};

// What tests of the rewards Worker see beside the bindings of workers-env.d.ts.
declare namespace Cloudflare {
  interface Env {
    TRAJECTORIES: R2Bucket
    /** The Worker under test, over RPC. */
    REWARDS: import('../../shared/contract/rewards.ts').RewardsService
  }
}

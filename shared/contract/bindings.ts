// How one Worker sees another. A contract is an interface of methods that return promises; over a service binding
// or a Durable Object stub the same interface is what the caller holds, so no type is mirrored.

/** A Durable Object namespace whose objects offer `Contract`. Structural twin of workerd's, without its deep RPC types. */
export interface ObjectNamespace<Contract> {
  getByName(name: string): Contract
}

import { Simulator, type SimulatorOptions } from "./simulator.ts";

export type { SimulatorOptions };

/**
 * Puts the simulator into an element of a page.
 *
 * @example
 * await mountSimulator(document.querySelector("#simulator"), { locale: "ru" });
 */
export async function mountSimulator(root: HTMLElement, options: SimulatorOptions = {}): Promise<void> {
  await new Simulator(root, options).open();
}

import DefaultTheme from "vitepress/theme";
import SimulatorFrame from "./SimulatorFrame.vue";
import "./site.css";

export default {
  extends: DefaultTheme,
  enhanceApp({ app }: { readonly app: { component(name: string, component: unknown): void } }): void {
    app.component("SimulatorFrame", SimulatorFrame);
  },
};

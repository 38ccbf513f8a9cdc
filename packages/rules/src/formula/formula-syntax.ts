import type { ASTNode } from "@marcbachmann/cel-js";
import type { Text } from "@nastavnik/core";
import { formulaFunctions } from "./formula-functions.ts";

/** A number written in a formula: its place and its digits. */
export interface Literal {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** What is wrong with a formula, and at which character. */
export interface Fault {
  readonly code: "bad-formula" | "division-by-zero";
  readonly offset: number;
  readonly text: Text;
}

/** What a formula is made of. */
export interface Syntax {
  readonly names: readonly { readonly name: string; readonly offset: number }[];
  readonly literals: readonly Literal[];
  readonly faults: readonly Fault[];
}

const decimal = /^\d{1,40}(?:\.\d{1,40})?$/;

const functions = [...formulaFunctions].join(", ");

const allowed = {
  ru: `число, имя, + - * /, сравнение, && || !, условие ? : или функция ${functions}`,
  en: `a number, a name, + - * /, a comparison, && || !, the condition ? : or one of ${functions}`,
};

const wholePlaces = {
  ru: "число знаков после запятой от 0 до 9, записанное цифрой",
  en: "a number of decimal places from 0 to 9, written as a digit",
};

function written(node: ASTNode): string {
  return node.input.slice(node.start, node.end);
}

function unlike(node: ASTNode, expected: Text): Fault {
  const text = {
    ru: `ожидается ${expected.ru}; получено «${written(node)}»`,
    en: `expected ${expected.en}, met "${written(node)}"`,
  };
  return { code: "bad-formula", offset: node.start, text };
}

function outsideLanguage(node: ASTNode): Fault {
  return unlike(node, allowed);
}

/**
 * Reads what a parsed formula is made of, and refuses what CEL has beyond arithmetic: text, dates, regular expressions,
 * macros and access to members, so that a formula is short to explain and costs no more than it is long.
 */
export function formulaSyntax(root: ASTNode): Syntax {
  const names: { name: string; offset: number }[] = [];
  const literals: Literal[] = [];
  const faults: Fault[] = [];

  function visitLiteral(node: ASTNode): void {
    const digits = written(node);
    if (decimal.test(digits)) literals.push({ start: node.start, end: node.end, digits });
    else if (typeof node.args !== "boolean") faults.push(outsideLanguage(node));
  }

  function visitCall(node: ASTNode, name: string, operands: readonly ASTNode[]): void {
    if (!formulaFunctions.has(name)) {
      faults.push(outsideLanguage(node));
      return;
    }
    operands.forEach(visit);
    const places = name === "round" ? operands[1] : undefined;
    if (places && !/^\d$/.test(written(places))) faults.push(unlike(places, wholePlaces));
  }

  function visit(node: ASTNode): void {
    switch (node.op) {
      case "value":
        visitLiteral(node);
        break;
      case "id":
        names.push({ name: node.args, offset: node.start });
        break;
      case "call":
        visitCall(node, node.args[0], node.args[1]);
        break;
      case "list":
        node.args.forEach(visit);
        break;
      case "!_":
      case "-_":
        visit(node.args);
        break;
      case "/":
        if (node.args[1].op === "value" && Number(node.args[1].args) === 0) {
          const text = {
            ru: "ожидается делитель, отличный от 0; получен 0",
            en: "expected a divisor other than 0, met 0",
          };
          faults.push({ code: "division-by-zero", offset: node.args[1].start, text });
        }
        node.args.forEach(visit);
        break;
      case "?:":
      case "||":
      case "&&":
      case "+":
      case "-":
      case "*":
      case "==":
      case "!=":
      case "<":
      case "<=":
      case ">":
      case ">=":
        node.args.forEach(visit);
        break;
      case "%":
      case "in":
      case ".":
      case ".?":
      case "[]":
      case "[?]":
      case "map":
      case "rcall":
      default:
        faults.push(outsideLanguage(node));
    }
  }

  visit(root);
  return { names, literals, faults };
}

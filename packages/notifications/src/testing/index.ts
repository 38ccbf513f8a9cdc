export {
  type Behaviour,
  describeNotifier,
  type DescribeNotifierOptions,
  type NotifierHarness,
  type Received,
  sampleMessage,
  type Skip,
} from "./describe-notifier.ts";

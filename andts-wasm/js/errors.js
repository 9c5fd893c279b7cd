/** The error of reading: everything that was refused. */
export class PlanError extends Error {
  constructor(message, diagnosticsJson) {
    super(message);
    this.name = "PlanError";
    this.diagnosticsJson = diagnosticsJson;
  }

  get diagnostics() {
    return JSON.parse(this.diagnosticsJson);
  }
}

/** An argument that is none; it says which, and in both languages why. */
export class BadArgument extends TypeError {
  constructor(argument, sv, en) {
    super(`${argument}: ${en}`);
    this.name = "BadArgument";
    this.argument = argument;
    this.text = { sv, en };
  }
}

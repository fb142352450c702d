using Dot2Lab.Cli;
using Dot2Lab.Running.Agent;

// A guest starts its agent this way. Parsing the command line would only hold up the boot.
return args is ["agent", .. var lines] ? AgentServer.Run(lines) : new Application(Terminal.OfProcess()).Run(args);

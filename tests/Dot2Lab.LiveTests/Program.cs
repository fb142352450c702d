using Dot2Lab.Running.Agent;

// A guest starts this assembly as it would start dot2lab: with the word "agent" and its serial lines.
return args is ["agent", .. var lines] ? AgentServer.Run(lines) : 2;

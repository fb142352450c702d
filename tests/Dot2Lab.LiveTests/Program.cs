using Dot2Lab.LiveTests.Faults;
using Dot2Lab.Running.Agent;

// A guest starts this assembly as it would start dot2lab: with the word "agent" and its serial lines. The other words are
// those of tests that need a program to be killed, or a machine to themselves.
return args switch
{
    ["agent", .. var words] => AgentServer.Run(words),
    ["fault", .. var words] => FaultChild.Run(words),
    ["campaign", .. var words] => FaultCampaign.Run(words),
    ["strike", .. var words] => StrikeCampaign.Run(words),
    ["churn", .. var words] => ChurnCampaign.Run(words),
    _ => 2,
};

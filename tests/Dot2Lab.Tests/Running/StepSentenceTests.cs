using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running.BringUp;

namespace Dot2Lab.Tests.Running;

public class StepSentenceTests
{
    public static TheoryData<Type> Kinds =>
        [.. typeof(PlanStep).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Select(a => ((JsonDerivedTypeAttribute)a).DerivedType)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_step_can_be_told_when_it_fails(Type kind) =>
        Assert.NotEmpty(StepSentence.Of((PlanStep)RuntimeHelpers.GetUninitializedObject(kind)));

    [Fact]
    public void A_device_that_does_not_move_is_told_with_both_namespaces() =>
        Assert.Equal("move 'c1' from 'p' to 'pe1'", StepSentence.Of(new MoveDevice("p", new("lab.dot", 1, 1), "c1", "pe1")));
}

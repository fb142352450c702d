using System.Net;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Probing;

namespace Dot2Lab.Tests.Running;

/// <summary>When a probe is sent, and when it is decided: never by a clock that ran on while nobody listened.</summary>
public class ProbeScheduleTests
{
    // In microseconds: a probe is looked at again after 100, 200 and 400 milliseconds.
    private const long First = 100_000;
    private const long Second = 300_000;
    private const long Third = 700_000;

    private static readonly ProbePatience Patience = new(400);

    [Fact]
    public void An_answered_probe_is_decided_at_once()
    {
        var schedule = Begun(Expecting("a"));

        schedule.Saw(Arrival(IcmpArrivalKind.Request), "b", 10);
        schedule.Saw(Arrival(IcmpArrivalKind.Reply), "a", 20);

        Assert.True(schedule.IsDone);
        var result = Assert.Single(schedule.ToResults());
        Assert.Equal((true, "b", 20L), (result.Replied, Assert.Single(result.ReceivedBy), result.RoundTripMicroseconds));
    }

    [Fact]
    public void An_answer_to_what_nobody_received_is_asked_for_again()
    {
        var schedule = Begun(Expecting("a"));

        schedule.Saw(Arrival(IcmpArrivalKind.Reply), "a", 20);
        Assert.False(schedule.IsDone);
        Assert.Equal(0, schedule.Next(First));
        schedule.Sent(0, First, null);
        schedule.Saw(Arrival(IcmpArrivalKind.Request, 1), "b", First + 10);

        Assert.True(schedule.IsDone);
        Assert.Equal(["b"], schedule.ToResults()[0].ReceivedBy);
    }

    [Fact]
    public void An_answer_whose_receiver_is_never_seen_ends_with_the_last_attempt()
    {
        var schedule = Begun(Expecting("a"));

        schedule.Saw(Arrival(IcmpArrivalKind.Reply), "a", 20);
        TryAgain(schedule, First, Second);

        Assert.Null(schedule.Next(Third));
        Assert.True(schedule.IsDone);
        Assert.Equal((true, 0, 3), (schedule.ToResults()[0].Replied, schedule.ToResults()[0].ReceivedBy.Count, schedule.ToResults()[0].Sent));
    }

    [Fact]
    public void Silence_is_believed_only_when_all_was_heard_that_came_in_time()
    {
        var schedule = Begun(Expecting("a"));
        TryAgain(schedule, First, Second);

        Assert.Null(schedule.Next(Third - 1));
        Assert.False(schedule.IsDone);
        Assert.Null(schedule.Next(Third));
        Assert.True(schedule.IsDone);
    }

    [Fact]
    public void An_answer_that_comes_when_silence_was_believed_ends_no_other_probe()
    {
        var schedule = Begun(new ProbeRequest("a", "10.0.0.1", 56, false), Expecting("a"));
        Assert.Equal(0, schedule.Next(First));
        schedule.Sent(0, First, null);
        Assert.Equal(1, schedule.Next(First + 400_000));
        schedule.Sent(1, First + 400_000, null);

        schedule.Saw(Arrival(IcmpArrivalKind.Request), "b", First + 400_010);
        schedule.Saw(Arrival(IcmpArrivalKind.Reply), "a", First + 400_020);

        Assert.Equal(1, schedule.Decided);
        Assert.True(schedule.ToResults()[0].Replied);
    }

    [Fact]
    public void No_more_answers_are_outstanding_than_the_window_has_room_for()
    {
        var schedule = new ProbeSchedule([Expecting("a"), Expecting("a")], new ProbePatience(400, Window: 1));
        Assert.Equal(0, schedule.Next(0));
        schedule.Sent(0, 0, null);

        Assert.Null(schedule.Next(0));
        schedule.Saw(Arrival(IcmpArrivalKind.Request), "b", 10);
        schedule.Saw(Arrival(IcmpArrivalKind.Reply), "a", 20);

        Assert.Equal(1, schedule.Next(20));
    }

    private static ProbeSchedule Begun(params ProbeRequest[] probes)
    {
        var schedule = new ProbeSchedule(probes, Patience);
        for (var n = 0; n < probes.Length; n++)
        {
            schedule.Sent(Assert.NotNull(schedule.Next(0)), 0, null);
        }

        return schedule;
    }

    private static void TryAgain(ProbeSchedule schedule, params long[] times)
    {
        foreach (var time in times)
        {
            Assert.Equal(0, schedule.Next(time));
            schedule.Sent(0, time, null);
        }
    }

    private static ProbeRequest Expecting(string from) => new(from, "10.0.0.1", 56, true);

    private static IcmpArrival Arrival(IcmpArrivalKind kind, int attempt = 0) => new(kind, 0, attempt, IPAddress.Loopback, 0, 0, 0);
}

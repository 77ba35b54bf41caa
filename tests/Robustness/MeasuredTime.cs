namespace LicensingSite.Tests.Robustness;

/// <summary>Tests that measure the processor's time, and so run while no other does.</summary>
[CollectionDefinition(nameof(MeasuredTime), DisableParallelization = true)]
public sealed class MeasuredTime;

using FsCheck;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>Where properties take their cases from: chance that is the same on every run, so that a test that fails tells of a change. Another seed looks for more.</summary>
static class Luck
{
    const ulong Seed = 1;

    /// <summary>The same for attributes; the second number is the one that FsCheck takes by itself.</summary>
    public const string Replay = "(1,11400714819323198485)";

    public static Rnd Rnd => new(Seed);
}

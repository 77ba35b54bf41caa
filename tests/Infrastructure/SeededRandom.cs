using FsCheck;

namespace LicensingSite.Tests.Infrastructure;

/// <summary>Random numbers that are the same on every run and machine, so that a test that fails tells of a change.</summary>
sealed class SeededRandom(uint seed)
{
    /// <summary>The seed of FsCheck's attributes; the second number is the one that FsCheck takes by itself.</summary>
    public const string Replay = "(1,11400714819323198485)";

    uint state = seed;

    /// <summary>Where properties take their cases from.</summary>
    public static Rnd FsCheck => new(1);

    /// <summary>A number from zero up to, and without, an end.</summary>
    public int Next(int end)
    {
        state = (state * 1_664_525) + 1_013_904_223;
        return (int)((ulong)state * (ulong)end >> 32);
    }

    public int Next(int first, int end) => first + Next(end - first);
}

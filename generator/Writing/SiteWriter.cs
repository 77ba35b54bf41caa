using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Writing;

/// <summary>Writes a site in one step: new files are staged, then moved into place. Until then the old site is untouched.</summary>
static class SiteWriter
{
    /// <summary>The result of writing a site.</summary>
    /// <param name="Bytes">Size of the whole site.</param>
    /// <param name="Findings">Of files that were left out.</param>
    /// <param name="Faults">Why the site was not written; empty if it was.</param>
    /// <param name="IsPartial">True if some of its files are in place already, each complete.</param>
    internal sealed record Outcome(
        int Written,
        int Unchanged,
        int Deleted,
        long Bytes,
        WrittenFiles Files,
        ImmutableArray<Diagnostic> Findings,
        ImmutableArray<Diagnostic> Faults,
        bool IsPartial = false
    )
    {
        public static Outcome Failed(params ImmutableArray<Diagnostic> faults) => new(0, 0, 0, 0, WrittenFiles.None, [], faults);
    }

    /// <summary>Writes the files that differ and deletes those that are no longer part of the site.</summary>
    /// <param name="folder">As the user gave it.</param>
    /// <param name="groups">Files whose names depend on their content.</param>
    public static Outcome Write(
        string folder,
        IEnumerable<OutputFile> files,
        IReadOnlyList<OutputGroup> groups,
        WrittenFiles before,
        Jobs jobs
    )
    {
        var output = new OutputFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (output.FindFileInPlace() is { } file)
        {
            return Outcome.Failed(
                new Diagnostic(
                    Rules.OutputUnwritable,
                    Place.WholeFile(folder),
                    $"Cannot write the site: '{file}' is a file, not a folder. Move it, or set another folder with --output."
                )
            );
        }

        try
        {
            var keys = groups.ToDictionary(group => group.Folder, group => group.Key(), StringComparer.Ordinal);
            var all = files.Concat(groups.SelectMany(group => before.FilesOf(group, keys[group.Folder])));
            return Write(output, folder, [.. all], keys, before, jobs);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Unwritable(folder, fault);
        }
        finally
        {
            TryDeleteStaging(output);
        }
    }

    static Outcome Write(
        OutputFolder output,
        string folder,
        IReadOnlyList<OutputFile> files,
        IReadOnlyDictionary<string, Fingerprint> groups,
        WrittenFiles before,
        Jobs jobs
    )
    {
        output.DeleteStaging();
        var existing = output.ListFiles();
        var manifest = output.ReadManifest();
        Directory.CreateDirectory(output.Staging);
        var prepared = new Step[files.Count];
        jobs.At("Writing").ForEach(files, (file, index) => prepared[index] = Prepare(output, file, index, existing, before));
        var findings = prepared.Select(step => step.Fault).OfType<Diagnostic>().ToImmutableArray();
        var steps = prepared.Where(step => step.Fault is null).ToArray();

        var paths = steps.Select(step => step.Path).ToImmutableHashSet(StringComparer.Ordinal);
        var conflicts = new OutputConflicts(output, existing.Keys, manifest, paths);
        var foreign = steps
            .Where(step => step.Staged is not null)
            .Select(step => conflicts.Find(step.Path))
            .OfType<string>()
            .Distinct()
            .ToArray();
        if (foreign.Length > 0)
        {
            return Outcome.Failed([.. foreign.Select(path => OutputConflicts.ToDiagnostic(folder, path))]);
        }

        var stale = manifest.Where(path => !paths.Contains(path) && existing.ContainsKey(path)).ToArray();
        var owned = steps.Where(step => step.Staged is not null || manifest.Contains(step.Path)).Select(step => step.Path).ToArray();
        output.WriteManifest(manifest.Union(owned));
        try
        {
            output.DeleteAll(stale.Where(conflicts.DeletedFirst.Contains));
            PutInPlace(output, steps);
            output.DeleteAll(stale.Where(path => !conflicts.DeletedFirst.Contains(path)));
            output.WriteManifest(owned);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Unwritable(folder, fault) with { IsPartial = true };
        }

        var written = steps.Count(step => step.Staged is not null);
        var state = new WrittenFiles(steps.ToDictionary(step => step.Path, step => step.File, StringComparer.Ordinal), groups);
        return new Outcome(written, steps.Length - written, stale.Length, steps.Sum(step => step.File.Size), state, findings, []);
    }

    /// <summary>A file that is part of the site.</summary>
    /// <param name="Staged">Path of its new content; null if the file does not change.</param>
    /// <param name="Fault">Why it is left out; null if it is not.</param>
    readonly record struct Step(string Path, string? Staged, WrittenFile File, Diagnostic? Fault = null);

    static Step Prepare(
        OutputFolder output,
        OutputFile file,
        int index,
        Dictionary<string, (long Size, long Modified)> existing,
        WrittenFiles before
    )
    {
        var plan = file.Plan();
        var exists = existing.TryGetValue(file.Path, out var now);
        if (exists && before.ByPath.TryGetValue(file.Path, out var known) && known == new WrittenFile(plan.Key, now.Size, now.Modified))
        {
            return new Step(file.Path, null, known);
        }

        byte[] content;
        try
        {
            content = plan.Produce();
        }
        catch (FaultException fault) when (!fault.Diagnostic.Rule.StopsTheBuild)
        {
            return new Step(file.Path, null, default, fault.Diagnostic);
        }

        if (exists && now.Size == content.Length && File.ReadAllBytes(output.FullPath(file.Path)).AsSpan().SequenceEqual(content))
        {
            return new Step(file.Path, null, new WrittenFile(plan.Key, now.Size, now.Modified));
        }

        var staged = Path.Combine(output.Staging, index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        File.WriteAllBytes(staged, content);
        return new Step(file.Path, staged, new WrittenFile(plan.Key, content.Length, File.GetLastWriteTimeUtc(staged).Ticks));
    }

    static Outcome Unwritable(string folder, Exception fault) =>
        Outcome.Failed(
            new Diagnostic(
                Rules.OutputUnwritable,
                Place.WholeFile(folder),
                $"Cannot write the site: {fault.Message} Free disk space, fix the permissions, or set another folder with " + "--output."
            )
        );

    static void PutInPlace(OutputFolder output, Step[] steps)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps.Where(step => step.Staged is not null))
        {
            var target = output.FullPath(step.Path);
            var parent = Path.GetDirectoryName(target)!;
            if (folders.Add(parent))
            {
                Directory.CreateDirectory(parent);
            }

            File.Move(step.Staged!, target, overwrite: true);
        }
    }

    static void TryDeleteStaging(OutputFolder output)
    {
        try
        {
            output.DeleteStaging();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build deletes it; a failure to write has been reported.
        }
    }
}

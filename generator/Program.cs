using LicensingSite.Cli;

using var interruption = new Interruption();
return await EntryPoint.RunAsync(args, CommandContext.OfProcess(), interruption.Token);

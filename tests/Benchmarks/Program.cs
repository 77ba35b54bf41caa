using BenchmarkDotNet.Running;
using LicensingSite.Benchmarks;

BenchmarkRunner.Run<StageBenchmarks>(args: args);
